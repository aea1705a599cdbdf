package dev.kartoteka.domain.shared;

/** What an import did with one object of the input. */
public sealed interface ImportOutcome {

	/** The object is new here and was added. */
	record Added() implements ImportOutcome {
	}

	/** The object existed and was changed to match the input. */
	record Changed() implements ImportOutcome {
	}

	/**
	 * The object exists and is left as it is: it equals the input, or an earlier run
	 * imported it from the same input. Changes made here since that run stay.
	 */
	record Unchanged() implements ImportOutcome {
	}

	/**
	 * The object was not imported.
	 *
	 * @param field the field at fault, by its name in the API
	 * @param reason for the operator, without the value of the field
	 */
	record Refused(String field, String reason) implements ImportOutcome {
	}

}
