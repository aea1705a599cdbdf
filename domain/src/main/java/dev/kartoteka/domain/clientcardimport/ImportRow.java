package dev.kartoteka.domain.clientcardimport;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.clientcard.ClientCardChanges;
import dev.kartoteka.domain.shared.JsonText;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PhoneNumber;

/** One row of a file of client cards. */
public sealed interface ImportRow {

	/**
	 * Returns the row number as in a spreadsheet: the header is row 1, and empty rows
	 * count.
	 */
	long row();

	/**
	 * A well-formed row.
	 *
	 * @param changes the fields of the row; includes the name if the row may create a
	 * card
	 * @param password becomes the credential of the card, unless the person owns the
	 * record; null if the row has none
	 */
	record Good(long row, PhoneNumber phone, ClientCardChanges changes,
			@Nullable Password password) implements ImportRow {
	}

	/**
	 * A malformed row.
	 *
	 * @param errors the messages by field, as shown to callers
	 */
	record Bad(long row, JsonText errors) implements ImportRow {
	}

}
