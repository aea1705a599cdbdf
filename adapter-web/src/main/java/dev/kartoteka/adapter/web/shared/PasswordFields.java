package dev.kartoteka.adapter.web.shared;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.web.wire.input.Field;
import dev.kartoteka.adapter.web.wire.input.FieldType;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.Text;

import static dev.kartoteka.adapter.web.wire.input.FieldTypes.text;

/** The password fields of accounts and clients. */
public final class PasswordFields {

	/** A password beyond the maximum length is a wrong one. */
	public static final Field<Password> CURRENT_PASSWORD = Field.required("current_password", currentPassword());

	/** Only needed for some of the changes that a request may ask for. */
	public static final Field<@Nullable Password> CURRENT_PASSWORD_IF_NEEDED = Field.optional("current_password",
			currentPassword());

	public static final Field<Password> NEW_PASSWORD = newPassword("new_password");

	private PasswordFields() {
	}

	private static FieldType<Password> currentPassword() {
		return text().satisfying((typed) -> Text.length(typed) <= Password.MAX_LENGTH, "Invalid password.")
			.map(Password::new);
	}

	/** A new password. The use case checks its strength. */
	public static Field<Password> newPassword(String name) {
		return Field.required(name, text().atMost(Password.MAX_LENGTH).map(Password::new));
	}

}
