package dev.kartoteka.bootstrap.start;

import org.jspecify.annotations.Nullable;

/** Ends the start with one line for the person who started the program. */
public class StartFailure extends RuntimeException {

	private final String description;

	private final String action;

	/**
	 * The two are sentences: what is wrong (beginning in lower case, since it follows a
	 * colon) and what to do about it.
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
