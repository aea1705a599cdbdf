package dev.kartoteka.application.session;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import dev.kartoteka.application.UseCasesInMemory;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.client.ClientCaller;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.ports.Fixtures;
import dev.kartoteka.domain.session.RemoveExpiredSessions;
import dev.kartoteka.domain.session.SessionHolder;
import dev.kartoteka.domain.session.SessionId;

import static org.assertj.core.api.Assertions.assertThat;

class SessionServicesTest extends UseCasesInMemory {

	private final AccountId alice = this.given.anAccount("alice");

	private final RemoveExpiredSessions remove = new RemoveExpiredSessionsService(this.ports.sessions(),
			(kind) -> (kind == SessionHolder.Kind.CLIENT) ? Duration.ofDays(1) : Duration.ofDays(30));

	@Test
	void endSessionsThatWereNotRefreshedForTheLifetimeOfTheirTokens() {
		Caller caller = this.given.loggedIn(this.alice);
		ClientId client = this.given.aClient(Fixtures.aPhone());
		ClientCaller clients = this.given.loggedIn(client);
		this.clock.pass(Duration.ofDays(2));
		assertThat(this.remove.removeExpired()).isFalse();
		assertThat(isLive(clients.session(), client.asSessionHolder())).isFalse();
		assertThat(isLive(caller.session(), this.alice.asSessionHolder())).isTrue();
		this.clock.pass(Duration.ofDays(29));
		assertThat(this.remove.removeExpired()).isFalse();
		assertThat(isLive(caller.session(), this.alice.asSessionHolder())).isFalse();
	}

	@Test
	void tellWhetherMoreMayBeLeft() {
		for (int i = 0; i < 1001; i++) {
			this.given.loggedIn(this.alice);
		}
		this.clock.pass(Duration.ofDays(31));
		assertThat(this.remove.removeExpired()).isTrue();
		assertThat(this.remove.removeExpired()).isFalse();
	}

	@Test
	void writeUses() {
		AtomicInteger written = new AtomicInteger();
		new WriteSessionUsesService(written::incrementAndGet).write();
		assertThat(written).hasValue(1);
	}

	private boolean isLive(SessionId session, SessionHolder holder) {
		return this.ports.sessionReader().isLive(session, holder);
	}

}
