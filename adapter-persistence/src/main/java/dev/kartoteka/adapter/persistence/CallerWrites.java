package dev.kartoteka.adapter.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.kartoteka.domain.session.SessionId;

import org.springframework.stereotype.Component;

/**
 * Remembers when each session last changed something, so that callers see their own
 * changes in lists that come from the read replica. The time is in the row of the
 * session, since the next request may reach another program. Without a replica this does
 * nothing.
 */
@Component
public class CallerWrites {

	/** A session that goes on changing things is marked once in this time. */
	private static final Duration PRECISION = Duration.ofSeconds(1);

	/**
	 * The last write is at most this much later than the mark: by the precision of marks,
	 * and by as much again for clocks that differ.
	 */
	private static final Duration SETTLING = PRECISION.multipliedBy(2);

	private static final String MARK = "update session set wrote_at = clock_timestamp() where id = ?";

	private static final Logger log = LoggerFactory.getLogger(CallerWrites.class);

	private static final ThreadLocal<@Nullable Reader> CURRENT = new ThreadLocal<>();

	private final boolean tracked;

	private final DataSource database;

	private final Clock clock;

	CallerWrites(ReadReplica replica, DataSource database, Clock clock) {
		this.tracked = replica.isConfigured();
		this.database = database;
		this.clock = clock;
	}

	/**
	 * Begins a request in the current thread, which calls {@link #end()} later.
	 * @param identified whether the caller says who it is; what it has written is unknown
	 * until its session is read
	 */
	public void begin(boolean identified) {
		if (identified) {
			CURRENT.set(Reader.UNKNOWN);
		}
	}

	/** Ends the request. */
	public void end() {
		CURRENT.remove();
	}

	/**
	 * Records who the caller is.
	 * @param lastWrite what the row of the session says; null if it has written nothing
	 */
	public void know(SessionId session, @Nullable Instant lastWrite) {
		if (this.tracked) {
			CURRENT.set(new Reader(session, Objects.requireNonNullElse(lastWrite, Instant.EPOCH)));
		}
	}

	/** Returns the time for the row of a session that begins; null without a replica. */
	public @Nullable Instant ofNewSession(Instant now) {
		return this.tracked ? now : null;
	}

	/** Records that the caller has committed a change. */
	public void wrote() {
		Reader reader = CURRENT.get();
		if (reader != null && reader.session() != null
				&& this.clock.instant().isAfter(reader.lastWrite().plus(PRECISION))) {
			mark(reader.session());
		}
	}

	private void mark(SessionId session) {
		try (Connection connection = this.database.getConnection();
				PreparedStatement statement = connection.prepareStatement(MARK)) {
			statement.setLong(1, session.value());
			statement.executeUpdate();
			CURRENT.set(new Reader(session, this.clock.instant()));
		}
		catch (SQLException ex) {
			// The change itself is committed, so its response has to say so.
			log.debug("The session {} is not marked as having written", session.value(), ex);
		}
	}

	/** Returns the moment by which everything was committed that the caller must see. */
	public Instant settled() {
		Reader reader = CURRENT.get();
		return (reader != null) ? reader.settled() : Instant.EPOCH;
	}

	/** The caller of a request. */
	private record Reader(@Nullable SessionId session, Instant lastWrite) {

		private static final Reader UNKNOWN = new Reader(null, Instant.MAX);

		Instant settled() {
			return (this.session != null) ? this.lastWrite.plus(SETTLING) : Instant.MAX;
		}

	}

}
