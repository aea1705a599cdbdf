package dev.kartoteka.domain.session;

import java.time.Clock;
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

	private final SessionId id;

	private final SessionHolder holder;

	private final Origin origin;

	private final Instant createdAt;

	private final Instant lastUsedAt;

	private Session(Snapshot state) {
		this.id = state.id();
		this.holder = state.holder();
		this.origin = state.origin();
		this.createdAt = state.createdAt();
		this.lastUsedAt = state.lastUsedAt();
	}

	/** A new session of somebody who has just proved who he is. */
	public static Session begin(SessionId id, SessionHolder holder, Origin origin, Clock clock) {
		Instant now = Timestamps.now(clock);
		return new Session(new Snapshot(id, holder, origin, now, now));
	}

	/** A session as it was stored. */
	public static Session restore(Snapshot state) {
		return new Session(state);
	}

	public SessionId id() {
		return this.id;
	}

	public SessionHolder holder() {
		return this.holder;
	}

	public Snapshot snapshot() {
		return new Snapshot(this.id, this.holder, this.origin, this.createdAt, this.lastUsedAt);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Session that && this.id.equals(that.id);
	}

	@Override
	public int hashCode() {
		return this.id.hashCode();
	}

	/** The whole state, for storing and restoring. */
	public record Snapshot(SessionId id, SessionHolder holder, Origin origin, Instant createdAt, Instant lastUsedAt) {
	}

}
