package dev.kartoteka.adapter.security.shared.token;

/**
 * A token was refused. The message tells only what the bearer may know. There is no stack
 * trace, since bad tokens come in large numbers.
 */
public final class BadToken extends Exception {

	private BadToken(String message) {
		super(message, null, false, false);
	}

	/**
	 * For a malformed, changed, expired or foreign token; the bearer learns not which.
	 */
	public static BadToken invalidOrExpired() {
		return new BadToken("Token is invalid or expired");
	}

	/** For a valid token of another type. */
	public static BadToken ofWrongType() {
		return new BadToken("Token has wrong type");
	}

	/** Returns the text that the contract documents. */
	@Override
	public String getMessage() {
		return String.valueOf(super.getMessage());
	}

}
