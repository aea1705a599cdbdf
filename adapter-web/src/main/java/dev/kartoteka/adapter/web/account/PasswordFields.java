package dev.kartoteka.adapter.web.account;

import static dev.kartoteka.adapter.web.wire.input.FieldTypes.text;

import dev.kartoteka.adapter.web.wire.input.Field;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.Text;

/** The passwords that forms ask for. */
final class PasswordFields {

	/** A password longer than any can be is a wrong one. */
	static final Field<Password> CURRENT_PASSWORD = Field.required("current_password",
			text().satisfying((typed) -> Text.length(typed) <= Password.MAX_LENGTH, "Invalid password.")
				.map(Password::new));

	static final Field<Password> NEW_PASSWORD = chosen("new_password");

	private PasswordFields() {
	}

	/**
	 * One that somebody chooses; whether it is good enough is for the business to say.
	 */
	static Field<Password> chosen(String name) {
		return Field.required(name, text().atMost(Password.MAX_LENGTH).map(Password::new));
	}

}
