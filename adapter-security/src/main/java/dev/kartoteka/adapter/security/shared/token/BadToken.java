package dev.kartoteka.adapter.security.shared.token;

/**
 * A token that is good for nothing. Says only what its bearer may know. Has no stack
 * trace: bad tokens come in floods.
 */
public final class BadToken extends Exception {

	private BadToken(String message) {
		super(message, null, false, false);
	}

	/** Malformed, changed, expired, or not ours; which of these is nobody's business. */
	public static BadToken invalidOrExpired() {
		return new BadToken("Token is invalid or expired");
	}

	/** Good, but for something else. */
	public static BadToken ofWrongType() {
		return new BadToken("Token has wrong type");
	}

	/** In the words of the contract. */
	@Override
	public String getMessage() {
		return String.valueOf(super.getMessage());
	}

}
