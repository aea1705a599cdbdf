package dev.kartoteka.adapter.persistence.session;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

import dev.kartoteka.adapter.persistence.shared.AutocommitQueries;
import dev.kartoteka.adapter.persistence.shared.KeysetListing;
import dev.kartoteka.adapter.persistence.shared.Row;
import dev.kartoteka.adapter.persistence.shared.SelectedItems;
import dev.kartoteka.domain.session.SessionHolder;
import dev.kartoteka.domain.session.SessionId;
import dev.kartoteka.domain.session.SessionReader;
import dev.kartoteka.domain.session.SessionView;
import dev.kartoteka.domain.shared.Listing;

import org.springframework.stereotype.Component;

@Component
class SqlSessionReader implements SessionReader {

	private static final String COLUMNS = "s.id, s.device, s.address, s.created_at, s.last_used_at";

	private static final String LIVE_OF_ACCOUNT = "select s.last_used_at from session s"
			+ " join account a on a.id = s.account_id where s.id = ? and s.account_id = ? and a.active";

	private static final String LIVE_OF_CLIENT = "select last_used_at from session where id = ? and client_id = ?";

	private final AutocommitQueries queries;

	private final SessionUses uses;

	SqlSessionReader(AutocommitQueries queries, SessionUses uses) {
		this.queries = queries;
		this.uses = uses;
	}

	@Override
	public Listing<SessionView> sessionsOf(SessionHolder holder, SessionId current) {
		return sessions(ofHolder(holder), List.of(holder.id()), current);
	}

	@Override
	public Listing<SessionView> current(SessionHolder holder, SessionId current) {
		return sessions(ofHolder(holder) + " and s.id = ?", List.of(holder.id(), current.value()), current);
	}

	private static String ofHolder(SessionHolder holder) {
		return "session s where s." + HolderColumn.of(holder.kind()) + " = ?";
	}

	private Listing<SessionView> sessions(String from, List<Object> parameters, SessionId current) {
		SelectedItems<SessionView> items = new SelectedItems<>(this.queries, COLUMNS, from, "s.id", parameters,
				(row) -> view(row, current), SessionView::id);
		return KeysetListing.newestFirst(() -> items);
	}

	private static SessionView view(Row row, SessionId current) throws SQLException {
		long id = row.number();
		return new SessionView(id, row.text(), row.text(), row.instant(), row.instant(), id == current.value());
	}

	@Override
	public boolean isLive(SessionId id, SessionHolder holder) {
		String sql = switch (holder.kind()) {
			case ACCOUNT -> LIVE_OF_ACCOUNT;
			case CLIENT -> LIVE_OF_CLIENT;
		};
		List<Instant> lastUsedAt = this.queries.list(sql, Row::instant, id.value(), holder.id());
		lastUsedAt.forEach((instant) -> this.uses.note(id, instant));
		return !lastUsedAt.isEmpty();
	}

}
