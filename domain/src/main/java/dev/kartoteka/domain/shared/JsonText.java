package dev.kartoteka.domain.shared;

/**
 * A JSON value that Kartoteka keeps for its consumers without looking inside. Whoever
 * makes one vouches that it is compact, well-formed JSON other than {@code null}.
 */
public record JsonText(String json) {

	/** In UTF-8. */
	public static final int MAX_BYTES = 64 * 1024;

	public JsonText {
		if (json.isEmpty()) {
			throw new IllegalArgumentException("No JSON value is empty");
		}
	}

}
