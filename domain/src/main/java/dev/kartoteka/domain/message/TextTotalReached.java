package dev.kartoteka.domain.message;

import java.time.Duration;

import dev.kartoteka.domain.shared.Unavailable;

/** As many text messages were sent as the settings allow; later ones may be sent. */
public final class TextTotalReached extends Unavailable {

	public TextTotalReached(Duration retryAfter) {
		super("No more text messages may be sent for " + retryAfter + " (KARTOTEKA_TEXT_MESSAGES_TOTAL)", retryAfter);
	}

}
