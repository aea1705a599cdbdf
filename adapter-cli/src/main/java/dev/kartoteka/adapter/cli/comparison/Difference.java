package dev.kartoteka.adapter.cli.comparison;

/**
 * One difference between two answers.
 *
 * @param subject what differs, without a value: the field, the header, or both statuses
 * @param before the value in the old answer; empty if there is none
 * @param after the value in the new answer; empty if there is none
 */
record Difference(Kind kind, String subject, String before, String after) {

	static Difference of(Kind kind, String subject) {
		return new Difference(kind, subject, "", "");
	}

	/** The kinds, in the order of the report. */
	enum Kind {

		NO_ANSWER("no answer"), STATUS("status"), HEADER("header"), ONLY_OLD("field only in the old answer"),
		ONLY_NEW("field only in the new answer"), ORDER("order of the fields of"), ENTRIES("number of entries"),
		TYPE("type"), VALUE("value"), PICTURE("picture"), NOTATION("notation"), BODY("body");

		private final String title;

		Kind(String title) {
			this.title = title;
		}

		String title() {
			return this.title;
		}

	}

}
