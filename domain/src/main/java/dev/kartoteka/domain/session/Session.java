package dev.kartoteka.domain.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import dev.kartoteka.domain.shared.Timestamps;

/**
 * One log-in on one device. It begins with the right password and lasts until its holder
 * ends it, his account is deactivated or deleted, or his password is reset; from then on
 * no token of it is good for anything. A session never changes its holder.
 *
 * <p>
 * When it was last used is noted by whoever admits requests, now and then rather than
 * each time; it is not part of what this aggregate guards.
 */
public final class Session {

	/** How long a replaced refresh token still works, for those who ask twice at once. */
	private static final Duration GRACE = Duration.ofSeconds(10);

	private final SessionId id;

	private final SessionHolder holder;

	private final Origin origin;

	private final Instant createdAt;

	private final Instant lastUsedAt;

	private int generation;

	private Instant refreshedAt;

	private Session(Snapshot state) {
		this.id = state.id();
		this.holder = state.holder();
		this.origin = state.origin();
		this.createdAt = state.createdAt();
		this.lastUsedAt = state.lastUsedAt();
		this.generation = state.generation();
		this.refreshedAt = state.refreshedAt();
	}

	/** A new session of somebody who has just proved who he is. */
	public static Session begin(SessionId id, SessionHolder holder, Origin origin, Clock clock) {
		Instant now = Timestamps.now(clock);
		return new Session(new Snapshot(id, holder, origin, now, now, 0, now));
	}

	/** A session as it was stored. */
	public static Session restore(Snapshot state) {
		return new Session(state);
	}

	/** Takes a refresh token for a new one. */
	public Refreshing refresh(int presented, Clock clock) {
		Instant now = Timestamps.now(clock);
		if (presented == this.generation) {
			this.generation++;
			this.refreshedAt = now;
			return Refreshing.ROTATED;
		}
		boolean replacedLast = presented == this.generation - 1;
		return (replacedLast && !now.isAfter(this.refreshedAt.plus(GRACE))) ? Refreshing.REPEATED : Refreshing.REUSED;
	}

	/** Which of the session's refresh tokens is the newest. */
	public int generation() {
		return this.generation;
	}

	public SessionId id() {
		return this.id;
	}

	public SessionHolder holder() {
		return this.holder;
	}

	public Snapshot snapshot() {
		return new Snapshot(this.id, this.holder, this.origin, this.createdAt, this.lastUsedAt, this.generation,
				this.refreshedAt);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Session that && this.id.equals(that.id);
	}

	@Override
	public int hashCode() {
		return this.id.hashCode();
	}

	/** What a refresh token is worth. */
	public enum Refreshing {

		/** It was the newest one; now there is a newer one. */
		ROTATED,

		/** It was replaced a moment ago; whoever uses it gets the newest one too. */
		REPEATED,

		/** It was replaced earlier: somebody has a copy of it. */
		REUSED

	}

	/**
	 * The whole state, for storing and restoring.
	 *
	 * @param generation how often the refresh token was replaced
	 * @param refreshedAt when it was replaced last, or when the session began
	 */
	public record Snapshot(SessionId id, SessionHolder holder, Origin origin, Instant createdAt, Instant lastUsedAt,
			int generation, Instant refreshedAt) {
	}

}
