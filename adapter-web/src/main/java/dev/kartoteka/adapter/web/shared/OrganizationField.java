package dev.kartoteka.adapter.web.shared;

import static dev.kartoteka.adapter.web.wire.input.FieldTypes.reference;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.web.wire.input.Body;
import dev.kartoteka.adapter.web.wire.input.Field;
import dev.kartoteka.adapter.web.wire.input.FieldResult;
import dev.kartoteka.adapter.web.wire.input.Fields;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.Submission;

/** The organization that bodies name: the rights in it come before everything else. */
public final class OrganizationField {

	private static final String NAME = "organization";

	/** Where the object is about to belong to it. */
	public static final Field<OrganizationId> REQUIRED = Field.required(NAME, reference().map(OrganizationId::new));

	/**
	 * Where the object belongs to one already, or the use case says that it is missing.
	 */
	public static final Field<@Nullable OrganizationId> OPTIONAL = Field.optional(NAME,
			reference().map(OrganizationId::new));

	private static final Fields ALONE = Fields.of(OPTIONAL);

	private OrganizationField() {
	}

	/** The organization that the body names, as far as it can be told. */
	public static Optional<OrganizationId> in(Body body) {
		return switch (OPTIONAL.readFrom(body)) {
			case FieldResult.Valid<?>(OrganizationId id) -> Optional.of(id);
			default -> Optional.empty();
		};
	}

	/**
	 * The organization that a body names in which nothing else is looked for; it need not
	 * name any.
	 */
	public static Submission<Optional<OrganizationId>> aloneIn(Body body) {
		return ALONE.read(body).map((values) -> Optional.ofNullable(values.get(OPTIONAL)));
	}

}
