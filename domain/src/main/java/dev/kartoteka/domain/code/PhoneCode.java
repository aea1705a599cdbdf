package dev.kartoteka.domain.code;

/**
 * A code from a text message, as it was made or as a person typed it.
 *
 * @param digits six digits if it was made; any text if it was typed
 */
public record PhoneCode(String digits) {

	/** Omits the digits, which are a secret. */
	@Override
	public String toString() {
		return "PhoneCode[…]";
	}

}
