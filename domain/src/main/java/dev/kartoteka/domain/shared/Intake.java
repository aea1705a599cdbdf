package dev.kartoteka.domain.shared;

/** What became of an object that the operator has brought in from a file. */
public sealed interface Intake {

	/** It is new here. */
	record Added() implements Intake {
	}

	/** It was here already, and is now as it was brought. */
	record Changed() implements Intake {
	}

	/** It was here already, just as it was brought. */
	record Unchanged() implements Intake {
	}

	/**
	 * It stays out.
	 *
	 * @param field what stands in the way, by the name the consumers know it by
	 * @param reason in words for the operator
	 */
	record Refused(String field, String reason) implements Intake {
	}

}
