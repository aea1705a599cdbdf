package dev.kartoteka.adapter.web.shared;

import dev.kartoteka.adapter.web.wire.input.Field;
import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.PostalAddress;

import static dev.kartoteka.adapter.web.wire.input.FieldTypes.address;
import static dev.kartoteka.adapter.web.wire.input.FieldTypes.text;

/** The fields of a person, which several routes have. */
public final class PersonFields {

	public static final Field<String> SURNAME = Field.optional("surname",
			text().allowingBlank().atMost(FullName.MAX_LENGTH), "");

	public static final Field<String> GIVEN_NAME = Field.required("name", text().atMost(FullName.MAX_LENGTH));

	public static final Field<String> SECOND_NAME = Field.optional("second_name",
			text().allowingBlank().atMost(FullName.MAX_LENGTH), "");

	public static final Field<PostalAddress> ADDRESS = Field.optional("address", address(), PostalAddress.UNKNOWN);

	private PersonFields() {
	}

}
