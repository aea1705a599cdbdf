package dev.kartoteka.adapter.web.account;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.web.wire.input.Field;
import dev.kartoteka.domain.shared.EmailAddress;
import dev.kartoteka.domain.shared.FullName;

import static dev.kartoteka.adapter.web.wire.input.FieldTypes.optionalEmail;
import static dev.kartoteka.adapter.web.wire.input.FieldTypes.text;

/** Fields of an account that its owner may leave empty. */
final class PersonalFields {

	static final Field<@Nullable EmailAddress> EMAIL = Field.nullable("email", optionalEmail());

	static final Field<String> NAME = Field.optional("name", text().allowingBlank().atMost(FullName.MAX_LENGTH), "");

	private PersonalFields() {
	}

}
