package dev.kartoteka.adapter.django.table;

import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PostalAddress;

/** What tables say of people, whoever they are. */
public final class People {

	private static final String UNUSABLE = "!";

	private People() {
	}

	/** By our names of the parts, or Django's own. */
	public static FullName nameIn(Row row) {
		String surname = part(row, "surname", "last_name");
		String name = part(row, "name", "first_name");
		String secondName = part(row, "second_name", "patronymic");
		return new FullName(surname, name, secondName);
	}

	private static String part(Row row, String column, String otherwise) {
		String text = row.firstText(column, otherwise).strip();
		if (text.codePointCount(0, text.length()) > FullName.MAX_LENGTH) {
			throw new UnreadableCell(column, "has more than " + FullName.MAX_LENGTH + " characters");
		}
		return text;
	}

	public static PostalAddress addressIn(Row row) {
		return row.value("address", (text) -> new PostalAddress(text.strip()));
	}

	/** What Django writes for people without a password is none here too. */
	public static PasswordHash passwordIn(Row row) {
		String encoded = row.text("password");
		return (encoded.isEmpty() || encoded.startsWith(UNUSABLE)) ? PasswordHash.NONE : new PasswordHash(encoded);
	}

}
