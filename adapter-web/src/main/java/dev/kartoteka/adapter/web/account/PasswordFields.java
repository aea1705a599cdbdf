package dev.kartoteka.adapter.web.account;

import static dev.kartoteka.adapter.web.wire.input.FieldTypes.text;

import dev.kartoteka.adapter.web.wire.input.Field;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.Text;

/** The password fields of accounts. */
final class PasswordFields {

	/** A password beyond the maximum length is a wrong one. */
	static final Field<Password> CURRENT_PASSWORD = Field.required("current_password",
			text().satisfying((typed) -> Text.length(typed) <= Password.MAX_LENGTH, "Invalid password.")
				.map(Password::new));

	static final Field<Password> NEW_PASSWORD = newPassword("new_password");

	private PasswordFields() {
	}

	/** A new password. The use case checks its strength. */
	static Field<Password> newPassword(String name) {
		return Field.required(name, text().atMost(Password.MAX_LENGTH).map(Password::new));
	}

}
