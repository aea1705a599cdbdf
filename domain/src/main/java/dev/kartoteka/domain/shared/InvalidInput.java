package dev.kartoteka.domain.shared;

import java.util.List;

/** What the caller sent breaks rules of the business, each named with its field. */
public non-sealed class InvalidInput extends Refusal {

	private final List<FieldViolation> violations;

	public InvalidInput(List<FieldViolation> violations) {
		super("Invalid input: " + violations);
		this.violations = List.copyOf(violations);
	}

	public static InvalidInput of(String field, Violation violation) {
		return new InvalidInput(List.of(new FieldViolation(field, violation)));
	}

	/** At least one, in the order in which they are to be shown. */
	public List<FieldViolation> violations() {
		return this.violations;
	}

}
