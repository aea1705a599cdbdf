package dev.kartoteka.adapter.mail.message;

/** Letters can't be written with the settings that are given. */
class UnusableSetting extends IllegalStateException {

	private final String description;

	private final String action;

	/** Two sentences: what is wrong, to follow a colon, and what to do about it. */
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
