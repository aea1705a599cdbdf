package dev.kartoteka.adapter.cli.table;

import java.time.Instant;
import java.util.List;

import dev.kartoteka.adapter.cli.shared.UnreadableInput;
import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PostalAddress;

/** Reads what users and clients have in common. */
public final class People {

	private static final String UNUSABLE = "!";

	private static final String CREATED_AT = "created_at";

	private static final String DATE_JOINED = "date_joined";

	/** The columns of which a table needs one. */
	public static final List<String> CREATED = List.of(CREATED_AT, DATE_JOINED);

	private People() {
	}

	/** When the object was created. */
	public static Instant createdIn(Row row, Instants instants) {
		return row.instant(instants, CREATED_AT, DATE_JOINED);
	}

	/** When the object was changed last, or created if that is not known. */
	public static Instant updatedIn(Row row, Instants instants) {
		return row.instant(instants, "updated_at", CREATED_AT, DATE_JOINED);
	}

	/**
	 * The name with a given name.
	 * @throws UnreadableInput if the given name is missing
	 */
	public static FullName requiredNameIn(Row row) {
		FullName name = nameIn(row);
		if (name.name().isBlank()) {
			throw new UnreadableInput("name", "is missing");
		}
		return name;
	}

	/**
	 * The name, from the documented columns, or from Django's if the table has no such
	 * columns. Where it has both, the API of the project shows the documented ones.
	 */
	public static FullName nameIn(Row row) {
		String surname = part(row, "surname", "last_name");
		String name = part(row, "name", "first_name");
		String secondName = part(row, "second_name", "patronymic");
		return new FullName(surname, name, secondName);
	}

	private static String part(Row row, String column, String otherwise) {
		String text = row.text(row.cells().containsKey(column) ? column : otherwise).strip();
		if (text.codePointCount(0, text.length()) > FullName.MAX_LENGTH) {
			throw new UnreadableInput(column, "has more than " + FullName.MAX_LENGTH + " characters");
		}
		return text;
	}

	public static PostalAddress addressIn(Row row) {
		return row.value("address", (text) -> new PostalAddress(text.strip()));
	}

	/** The hash; none if it is empty or Django's unusable password. */
	public static PasswordHash passwordIn(Row row) {
		String encoded = row.text("password");
		return (encoded.isEmpty() || encoded.startsWith(UNUSABLE)) ? PasswordHash.NONE : new PasswordHash(encoded);
	}

}
