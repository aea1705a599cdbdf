package dev.kartoteka.adapter.persistence.shared;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

/** How an instant is bound to a column of the type {@code timestamptz}. */
public final class Utc {

	private Utc() {
	}

	public static OffsetDateTime of(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	/** Returns null for null. */
	public static @Nullable OffsetDateTime ofNullable(@Nullable Instant instant) {
		return (instant == null) ? null : of(instant);
	}

}
