package dev.kartoteka.domain.shared;

import java.util.List;

/** The input breaks business rules; each violation names its field. */
public non-sealed class InvalidInput extends Refusal {

	private final List<FieldViolation> violations;

	public InvalidInput(List<FieldViolation> violations) {
		super("Invalid input: " + violations);
		this.violations = List.copyOf(violations);
	}

	public static InvalidInput of(String field, Violation violation) {
		return new InvalidInput(List.of(new FieldViolation(field, violation)));
	}

	/** Returns at least one violation, in the order in which they are shown. */
	public List<FieldViolation> violations() {
		return this.violations;
	}

}
