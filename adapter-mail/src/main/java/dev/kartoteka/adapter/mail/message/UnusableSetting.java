package dev.kartoteka.adapter.mail.message;

/** Emails can't be written with the settings that are given. */
class UnusableSetting extends IllegalStateException {

	private final String description;

	private final String action;

	/**
	 * Creates the exception.
	 * @param description what is wrong: a sentence that follows a colon
	 * @param action what to do: a sentence
	 */
	UnusableSetting(String description, String action) {
		super(description + " " + action);
		this.description = description;
		this.action = action;
	}

	String description() {
		return this.description;
	}

	String action() {
		return this.action;
	}

}
