package dev.kartoteka.adapter.persistence.shared;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** How an instant is bound to a column of the type {@code timestamptz}. */
public final class Utc {

	private Utc() {
	}

	public static OffsetDateTime of(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}
