package dev.kartoteka.domain.ports;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.client.Client;
import dev.kartoteka.domain.session.Session;
import dev.kartoteka.domain.session.SessionHolder;
import dev.kartoteka.domain.session.SessionId;
import dev.kartoteka.domain.session.SessionReader;
import dev.kartoteka.domain.session.SessionRepository;
import dev.kartoteka.domain.session.SessionView;
import dev.kartoteka.domain.shared.Listing;

/** Sessions in memory. */
final class InMemorySessions implements SessionRepository, SessionReader {

	private final InMemoryDatabase database;

	private final Store<Session.Snapshot> sessions;

	private final Store<Client.Snapshot> clients;

	private final Store<Account.Snapshot> accounts;

	InMemorySessions(InMemoryDatabase database) {
		this.database = database;
		this.sessions = database.table(Session.Snapshot.class);
		this.clients = database.table(Client.Snapshot.class);
		this.accounts = database.table(Account.Snapshot.class);
		this.clients.onRemove((client) -> endAll(client.id().asSessionHolder()));
		this.accounts.onRemove((account) -> endAll(account.id().asSessionHolder()));
	}

	@Override
	public SessionId nextId() {
		return new SessionId(this.sessions.nextId());
	}

	@Override
	public void add(Session session) {
		SessionHolder holder = session.holder();
		Store<?> holders = (holder.kind() == SessionHolder.Kind.CLIENT) ? this.clients : this.accounts;
		holders.find(holder.id(), Lock.KEY_SHARE);
		this.sessions.put(session.id().value(), session.snapshot());
	}

	@Override
	public Optional<Session> findForChange(SessionId id, SessionHolder holder) {
		return this.sessions.find(id.value(), Lock.CHANGE)
			.filter((session) -> session.holder().equals(holder))
			.map(Session::restore);
	}

	@Override
	public void update(Session session) {
		this.sessions.put(session.id().value(), session.snapshot());
	}

	@Override
	public void end(SessionId id, SessionHolder holder) {
		endThose(holder, (session) -> session.id().equals(id));
	}

	@Override
	public int endUnrefreshed(SessionHolder.Kind kind, Duration age, int most) {
		Instant before = this.database.clock().instant().minus(age);
		List<Session.Snapshot> stale = this.sessions.all()
			.filter((session) -> session.holder().kind() == kind && session.refreshedAt().isBefore(before))
			.limit(most)
			.toList();
		stale.forEach((session) -> this.sessions.remove(session.id().value()));
		return stale.size();
	}

	@Override
	public void endAll(SessionHolder holder) {
		endThose(holder, (session) -> true);
	}

	@Override
	public void endAllBut(SessionId kept, SessionHolder holder) {
		endThose(holder, (session) -> !session.id().equals(kept));
	}

	private void endThose(SessionHolder holder, Predicate<Session.Snapshot> chosen) {
		this.sessions.removeIf((session) -> session.holder().equals(holder) && chosen.test(session));
	}

	@Override
	public Listing<SessionView> sessionsOf(SessionHolder holder, SessionId current) {
		return those((session) -> session.holder().equals(holder), current);
	}

	@Override
	public Listing<SessionView> current(SessionHolder holder, SessionId current) {
		return those((session) -> session.holder().equals(holder) && session.id().equals(current), current);
	}

	private Listing<SessionView> those(Predicate<Session.Snapshot> wanted, SessionId current) {
		return InMemoryListing.newestFirst(() -> this.sessions.all()
			.filter(wanted)
			.map((session) -> new SessionView(session.id().value(), session.origin().device(),
					session.origin().address(), session.createdAt(), session.lastUsedAt(),
					session.id().equals(current))),
				SessionView::id);
	}

	@Override
	public boolean isLive(SessionId id, SessionHolder holder) {
		return this.sessions.find(id.value()).filter((session) -> session.holder().equals(holder)).isPresent()
				&& mayLogIn(holder);
	}

	private boolean mayLogIn(SessionHolder holder) {
		return switch (holder.kind()) {
			case ACCOUNT -> this.database.fake(InMemoryAccounts.class).isActive(new AccountId(holder.id()));
			case CLIENT -> this.clients.find(holder.id()).isPresent();
		};
	}

}
