package dev.kartoteka.adapter.web.shared;

import static dev.kartoteka.adapter.web.wire.input.FieldTypes.json;
import static dev.kartoteka.adapter.web.wire.input.FieldTypes.text;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.web.wire.input.Field;
import dev.kartoteka.adapter.web.wire.input.FieldType;
import dev.kartoteka.domain.shared.JsonText;
import dev.kartoteka.domain.shared.Password;

/** What cards have besides what every person has. */
public final class CardFields {

	public static final Field<@Nullable JsonText> LINKS = Field.nullable("links", json());

	public static final Field<@Nullable JsonText> DATA = Field.nullable("data", json());

	/** The client's password. */
	public static final FieldType<Password> PASSWORD = text().atMost(Password.MAX_LENGTH)
		.atLeast(Password.MIN_LENGTH)
		.map(Password::new);

	private CardFields() {
	}

}
