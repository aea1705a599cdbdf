package dev.kartoteka.adapter.web.shared;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.web.wire.input.Body;
import dev.kartoteka.adapter.web.wire.input.Field;
import dev.kartoteka.adapter.web.wire.input.FieldResult;
import dev.kartoteka.adapter.web.wire.input.Fields;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.Submission;

import static dev.kartoteka.adapter.web.wire.input.FieldTypes.reference;

/** The organization that a body names. Its rights are checked before all other input. */
public final class OrganizationField {

	private static final String NAME = "organization";

	/** For creating an object of the organization. */
	public static final Field<OrganizationId> REQUIRED = Field.required(NAME, reference().map(OrganizationId::new));

	/**
	 * For an object that already has an organization, or where the use case reports the
	 * missing field.
	 */
	public static final Field<@Nullable OrganizationId> OPTIONAL = Field.optional(NAME,
			reference().map(OrganizationId::new));

	private static final Fields ALONE = Fields.of(OPTIONAL);

	private OrganizationField() {
	}

	/** The organization of the body, if it is valid. */
	public static Optional<OrganizationId> in(Body body) {
		return switch (OPTIONAL.readFrom(body)) {
			case FieldResult.Valid<?>(OrganizationId id) -> Optional.of(id);
			default -> Optional.empty();
		};
	}

	/** The organization of a body without other fields, if it names one. */
	public static Submission<Optional<OrganizationId>> aloneIn(Body body) {
		return ALONE.read(body).map((values) -> Optional.ofNullable(values.get(OPTIONAL)));
	}

}
