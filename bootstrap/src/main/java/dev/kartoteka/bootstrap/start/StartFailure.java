package dev.kartoteka.bootstrap.start;

import org.jspecify.annotations.Nullable;

/** Ends the start with one line that says what is wrong and what to do. */
public class StartFailure extends RuntimeException {

	private final String description;

	private final String action;

	/**
	 * Creates a failure.
	 * @param description what is wrong: a sentence in lower case, since it follows a
	 * colon
	 * @param action what to do: a sentence
	 */
	public StartFailure(String description, String action) {
		this(description, action, null);
	}

	public StartFailure(String description, String action, @Nullable Throwable cause) {
		super(description + " " + action, cause);
		this.description = description;
		this.action = action;
	}

	public String description() {
		return this.description;
	}

	public String action() {
		return this.action;
	}

}
