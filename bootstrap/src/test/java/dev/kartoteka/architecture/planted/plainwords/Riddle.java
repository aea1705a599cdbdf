package dev.kartoteka.architecture.planted.plainwords;

/**
 * Tells a caller what he may do, gives him what is his, and lets him help himself.
 * Whoever asks twice is refused, whomever he asks, whatever becomes of the first request.
 * <p>
 * He waits, lest two of them meet; it is not kept, nor is the other one neither. It is
 * slow, the rather as it is large. It shall not fail for the so-manieth time.
 */
final class Riddle {

	// Of one's own accord, now and again, with the work in hand, be it large or small.
	static final String HE = "he // whoever";

	static final char QUOTE = '"'; // Nobody who asks, nobody whom somebody knows.

	/**
	 * Somebody's text is anybody's, and anybody may read "what he says" or {@code his}.
	 */
	static final String TEXT = """
			/* his "words" */
			""";

	// A row is turned away in spite of being of its making.
	// The text, such as it is, is there but for one word, for want of space.
	private Riddle() {
	}

}
