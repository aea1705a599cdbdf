package dev.kartoteka.domain.shared;

/**
 * A JSON value that Kartoteka stores without interpreting it. Callers of the constructor
 * must pass compact, well-formed JSON other than {@code null}; this is not checked.
 */
public record JsonText(String json) {

	/** Limit of the UTF-8 form. */
	public static final int MAX_BYTES = 64 * 1024;

	public JsonText {
		if (json.isEmpty()) {
			throw new IllegalArgumentException("No JSON value is empty");
		}
	}

}
