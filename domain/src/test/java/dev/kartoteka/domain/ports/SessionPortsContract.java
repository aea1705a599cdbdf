package dev.kartoteka.domain.ports;

import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.session.Origin;
import dev.kartoteka.domain.session.Session;
import dev.kartoteka.domain.session.SessionHolder;
import dev.kartoteka.domain.session.SessionId;
import dev.kartoteka.domain.session.SessionView;

import static org.assertj.core.api.Assertions.assertThat;

/** What every store of sessions does. */
public interface SessionPortsContract extends PortsContract {

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

	private boolean isLive(Caller caller) {
		SessionHolder holder = caller.account().asSessionHolder();
		return ports().sessionReader().isLive(caller.session(), holder);
	}

}
