package dev.kartoteka.adapter.persistence.account;

import java.sql.SQLException;
import java.time.Instant;

import dev.kartoteka.adapter.persistence.CallerWrites;
import dev.kartoteka.adapter.persistence.session.SessionUses;
import dev.kartoteka.adapter.persistence.shared.Row;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.CallerStatus;

import org.springframework.stereotype.Component;

/**
 * The part of a statement that reads whether a caller is active. It always returns one
 * row, to which other queries can join the caller's account {@code a}.
 */
@Component
public class Admission {

	public static final String COLUMNS = "a.active, a.staff, s.last_used_at, s.wrote_at";

	/** The tables. The first parameters are the session and the account. */
	public static final String FROM = """
			(select ?::bigint as session_id, ?::bigint as account_id) caller \
			left join session s on s.id = caller.session_id and s.account_id = caller.account_id \
			left join account a on a.id = s.account_id""";

	private final SessionUses uses;

	private final CallerWrites writes;

	Admission(SessionUses uses, CallerWrites writes) {
		this.uses = uses;
		this.writes = writes;
	}

	/**
	 * Reads {@link #COLUMNS}, and records that the session is in use and when it last
	 * wrote.
	 */
	public CallerStatus read(Row row, Caller caller) throws SQLException {
		CallerStatus access = new CallerStatus(row.flag(), row.flag());
		Instant lastUsedAt = row.optionalInstant();
		if (lastUsedAt != null) {
			this.uses.note(caller.session(), lastUsedAt);
		}
		this.writes.know(caller.session(), row.optionalInstant());
		return access;
	}

}
