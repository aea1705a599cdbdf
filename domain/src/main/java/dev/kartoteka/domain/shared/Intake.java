package dev.kartoteka.domain.shared;

/** The outcome of importing one object from a file. */
public sealed interface Intake {

	/** It was added. */
	record Added() implements Intake {
	}

	/** It existed already, and was changed to match the file. */
	record Changed() implements Intake {
	}

	/** It existed already, and matches the file. */
	record Unchanged() implements Intake {
	}

	/**
	 * It was not imported.
	 *
	 * @param field the field that prevents it, by its name on the wire
	 * @param reason a sentence for the operator
	 */
	record Refused(String field, String reason) implements Intake {
	}

}
