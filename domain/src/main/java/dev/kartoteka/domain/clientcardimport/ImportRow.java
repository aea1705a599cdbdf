package dev.kartoteka.domain.clientcardimport;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.clientcard.ClientCardChanges;
import dev.kartoteka.domain.shared.JsonText;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PhoneNumber;

/** One row of a file of client cards. */
public sealed interface ImportRow {

	/** Its number, as spreadsheets count: the header is row 1, empty rows count too. */
	long row();

	/**
	 * A row that has the form of a card.
	 *
	 * @param changes what the row says; the name is always among it if it may make a card
	 * @param password the client's, if he is new; null if the row has none
	 */
	record Good(long row, PhoneNumber phone, ClientCardChanges changes,
			@Nullable Password password) implements ImportRow {
	}

	/**
	 * A row that has not.
	 *
	 * @param errors by field, in the words in which they are shown
	 */
	record Bad(long row, JsonText errors) implements ImportRow {
	}

}
