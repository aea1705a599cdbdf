package dev.kartoteka.domain.ports;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.session.Origin;
import dev.kartoteka.domain.session.Session;
import dev.kartoteka.domain.session.SessionHolder;
import dev.kartoteka.domain.session.SessionId;
import dev.kartoteka.domain.session.SessionReader;
import dev.kartoteka.domain.session.SessionView;

import static org.assertj.core.api.Assertions.assertThat;

/** The contract of the ports for sessions. */
public interface SessionPortsContract extends PortsContract {

	@Test
	default void endsSessionsThatWereNotRefreshedForLong() {
		AccountId alice = fixtures().anAccount("alice");
		Caller caller = fixtures().loggedIn(alice);
		assertThat(endUnrefreshed(SessionHolder.Kind.CLIENT, Duration.ZERO)).isZero();
		assertThat(endUnrefreshed(SessionHolder.Kind.ACCOUNT, Duration.ofDays(36500))).isZero();
		assertThat(ports().sessionReader().isLive(caller.session(), alice.asSessionHolder())).isTrue();
		assertThat(endUnrefreshed(SessionHolder.Kind.ACCOUNT, Duration.ofSeconds(-1))).isOne();
		assertThat(ports().sessionReader().isLive(caller.session(), alice.asSessionHolder())).isFalse();
	}

	private int endUnrefreshed(SessionHolder.Kind kind, Duration age) {
		return ports().inTransaction(() -> ports().sessions().endUnrefreshed(kind, age, 10));
	}

	@Test
	default void listsTheHoldersSessionsNewestFirst() {
		AccountId alice = fixtures().anAccount("alice");
		Caller first = fixtures().loggedIn(alice);
		Caller second = fixtures().loggedIn(alice);
		fixtures().loggedIn(fixtures().anAccount("bob"));
		assertThat(ports().sessionReader().sessionsOf(alice.asSessionHolder(), first.session()).all()).containsExactly(
				new SessionView(second.session().value(), "a browser", "192.0.2.1", Fixtures.CLOCK.instant(),
						Fixtures.CLOCK.instant(), false),
				new SessionView(first.session().value(), "a browser", "192.0.2.1", Fixtures.CLOCK.instant(),
						Fixtures.CLOCK.instant(), true));
	}

	@Test
	default void listsTheCurrentSessionAlone() {
		AccountId alice = fixtures().anAccount("alice");
		Caller current = fixtures().loggedIn(alice);
		fixtures().loggedIn(alice);
		SessionReader reader = ports().sessionReader();
		assertThat(reader.current(alice.asSessionHolder(), current.session()).all())
			.containsExactly(new SessionView(current.session().value(), "a browser", "192.0.2.1",
					Fixtures.CLOCK.instant(), Fixtures.CLOCK.instant(), true));
		AccountId bob = fixtures().anAccount("bob");
		assertThat(reader.current(bob.asSessionHolder(), current.session()).all()).isEmpty();
	}

	@Test
	default void endsOneSessionOnly() {
		AccountId alice = fixtures().anAccount("alice");
		Caller ended = fixtures().loggedIn(alice);
		Caller kept = fixtures().loggedIn(alice);
		ports().inTransaction(() -> ports().sessions().end(ended.session(), alice.asSessionHolder()));
		assertThat(isLive(ended)).isFalse();
		assertThat(isLive(kept)).isTrue();
	}

	@Test
	default void doesNotEndAnotherHoldersSession() {
		AccountId alice = fixtures().anAccount("alice");
		AccountId bob = fixtures().anAccount("bob");
		Caller bobs = fixtures().loggedIn(bob);
		ports().inTransaction(() -> ports().sessions().end(bobs.session(), alice.asSessionHolder()));
		assertThat(isLive(bobs)).isTrue();
	}

	@Test
	default void endsAllSessionsButOne() {
		AccountId alice = fixtures().anAccount("alice");
		Caller kept = fixtures().loggedIn(alice);
		Caller ended = fixtures().loggedIn(alice);
		Caller bobs = fixtures().loggedIn(fixtures().anAccount("bob"));
		ports().inTransaction(() -> ports().sessions().endAllBut(kept.session(), alice.asSessionHolder()));
		assertThat(isLive(kept)).isTrue();
		assertThat(isLive(ended)).isFalse();
		assertThat(isLive(bobs)).isTrue();
	}

	@Test
	default void endsAllSessions() {
		AccountId alice = fixtures().anAccount("alice");
		Caller caller = fixtures().loggedIn(alice);
		ports().inTransaction(() -> ports().sessions().endAll(alice.asSessionHolder()));
		assertThat(isLive(caller)).isFalse();
	}

	@Test
	default void countsNoSessionOfAnInactiveAccountAsLive() {
		AccountId alice = fixtures().anAccount("alice");
		Caller caller = fixtures().loggedIn(alice);
		fixtures().deactivate(alice);
		assertThat(isLive(caller)).isFalse();
	}

	@Test
	default void tellsClientsFromAccountsWithTheSameNumber() {
		ClientId client = fixtures().aClient(Fixtures.aPhone());
		SessionId id = ports().inTransaction(() -> {
			Session session = Session.begin(ports().sessions().nextId(), client.asSessionHolder(), new Origin("", ""),
					Fixtures.CLOCK);
			ports().sessions().add(session);
			return session.id();
		});
		assertThat(ports().sessionReader().isLive(id, client.asSessionHolder())).isTrue();
		assertThat(ports().sessionReader().isLive(id, new AccountId(client.value()).asSessionHolder())).isFalse();
	}

	@Test
	default void knowsWhichRefreshTokenIsTheNewestAndSinceWhen() {
		Caller alice = fixtures().loggedIn(fixtures().anAccount("alice"));
		Session begun = found(alice).orElseThrow();
		assertThat(begun.generation()).isZero();
		assertThat(begun.snapshot().refreshedAt()).isEqualTo(Fixtures.CLOCK.instant());
		Clock later = Clock.offset(Fixtures.CLOCK, Duration.ofMinutes(1));
		ports().inTransaction(() -> {
			Session session = ports().sessions()
				.findForChange(alice.session(), alice.account().asSessionHolder())
				.orElseThrow();
			session.refresh(0, later);
			ports().sessions().update(session);
		});
		Session.Snapshot refreshed = found(alice).orElseThrow().snapshot();
		assertThat(refreshed.generation()).isEqualTo(1);
		assertThat(refreshed.refreshedAt()).isEqualTo(later.instant());
		assertThat(refreshed.origin()).isEqualTo(begun.snapshot().origin());
		assertThat(refreshed.createdAt()).isEqualTo(begun.snapshot().createdAt());
	}

	@Test
	default void findsASessionOfItsHolderOnly() {
		Caller alice = fixtures().loggedIn(fixtures().anAccount("alice"));
		AccountId bob = fixtures().anAccount("bob");
		assertThat(found(new Caller(bob, alice.session()))).isEmpty();
		SessionHolder sameNumber = new SessionHolder(SessionHolder.Kind.CLIENT, alice.account().value());
		assertThat(ports().inTransaction(() -> ports().sessions().findForChange(alice.session(), sameNumber)))
			.isEmpty();
		ports().inTransaction(() -> ports().sessions().end(alice.session(), alice.account().asSessionHolder()));
		assertThat(found(alice)).isEmpty();
	}

	private Optional<Session> found(Caller caller) {
		return ports().inTransaction(
				() -> ports().sessions().findForChange(caller.session(), caller.account().asSessionHolder()));
	}

	private boolean isLive(Caller caller) {
		SessionHolder holder = caller.account().asSessionHolder();
		return ports().sessionReader().isLive(caller.session(), holder);
	}

}
