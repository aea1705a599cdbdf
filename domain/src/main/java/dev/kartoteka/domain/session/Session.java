package dev.kartoteka.domain.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import dev.kartoteka.domain.shared.Timestamps;

/**
 * One log-in on one device. It starts with the right password. It lasts until its holder
 * ends it, the account is deactivated or deleted, or the password is reset; then all its
 * tokens are invalid. The holder of a session never changes.
 *
 * <p>
 * The time of last use is updated by {@link SessionReader} and the readers of rights,
 * occasionally instead of on every request; it lies outside of this aggregate's
 * invariants.
 */
public final class Session {

	/**
	 * How long a replaced refresh token stays valid, for clients that send a request
	 * twice.
	 */
	private static final Duration GRACE = Duration.ofSeconds(10);

	private Snapshot state;

	private Session(Snapshot state) {
		this.state = state;
	}

	/** Starts a session for a holder who has just authenticated. */
	public static Session begin(SessionId id, SessionHolder holder, Origin origin, Clock clock) {
		Instant now = Timestamps.now(clock);
		return new Session(new Snapshot(id, holder, origin, now, now, 0, now));
	}

	/** Restores a session from its stored state. */
	public static Session restore(Snapshot state) {
		return new Session(state);
	}

	/** Exchanges a refresh token for the next one. */
	public Refreshing refresh(int presented, Clock clock) {
		Instant now = Timestamps.now(clock);
		if (presented == generation()) {
			this.state = new Snapshot(id(), holder(), this.state.origin(), this.state.createdAt(),
					this.state.lastUsedAt(), generation() + 1, now);
			return Refreshing.ROTATED;
		}
		boolean replacedLast = presented == generation() - 1;
		return (replacedLast && !now.isAfter(this.state.refreshedAt().plus(GRACE))) ? Refreshing.REPEATED
				: Refreshing.REUSED;
	}

	/** Returns the number of the newest refresh token. */
	public int generation() {
		return this.state.generation();
	}

	public SessionId id() {
		return this.state.id();
	}

	public SessionHolder holder() {
		return this.state.holder();
	}

	public Snapshot snapshot() {
		return this.state;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Session that && id().equals(that.id());
	}

	@Override
	public int hashCode() {
		return id().hashCode();
	}

	/** The result of presenting a refresh token. */
	public enum Refreshing {

		/** It was the newest token and has been replaced. */
		ROTATED,

		/** It was replaced within the grace period; the newest token is issued again. */
		REPEATED,

		/** It was replaced earlier and is probably stolen. */
		REUSED

	}

	/**
	 * The whole state, for storing and restoring.
	 *
	 * @param generation how often the refresh token was replaced
	 * @param refreshedAt when it was last replaced, or when the session started
	 */
	public record Snapshot(SessionId id, SessionHolder holder, Origin origin, Instant createdAt, Instant lastUsedAt,
			int generation, Instant refreshedAt) {
	}

}
