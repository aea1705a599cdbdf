package dev.kartoteka.adapter.persistence.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.kartoteka.adapter.persistence.TestStore;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.ports.Fixtures;
import dev.kartoteka.domain.session.SessionId;
import dev.kartoteka.domain.session.SessionView;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("slow")
class SessionUsesTest {

	private final Instant loggedIn = Fixtures.CLOCK.instant();

	private final Instant later = this.loggedIn.plus(Duration.ofMinutes(10));

	private final TestStore store = TestStore.empty();

	private final Fixtures fixtures = new Fixtures(this.store);

	private final SessionUses uses = new SessionUses(this.store.dataSource(), Clock.fixed(this.later, ZoneOffset.UTC));

	private AccountId alice = new AccountId(1);

	private Caller caller = new Caller(this.alice, new SessionId(1));

	@BeforeEach
	void logIn() {
		this.alice = this.fixtures.anAccount("alice");
		this.caller = this.fixtures.loggedIn(this.alice);
	}

	@Test
	void writesWhenASessionWasUsed() {
		this.uses.note(this.caller.session(), this.loggedIn);
		assertThat(lastUsedAt()).isEqualTo(this.loggedIn);
		this.uses.write();
		assertThat(lastUsedAt()).isEqualTo(this.later);
	}

	@Test
	void writesNothingThatIsKnownToTheMinute() {
		this.uses.note(this.caller.session(), this.later.minusSeconds(59));
		assertThat(this.store.statements().during(this.uses::write)).isEmpty();
	}

	@Test
	void writesManyNotesWithOneStatementAndOnce() {
		Caller other = this.fixtures.loggedIn(this.alice);
		this.uses.note(this.caller.session(), this.loggedIn);
		this.uses.note(this.caller.session(), this.loggedIn);
		this.uses.note(other.session(), this.loggedIn);
		this.uses.note(new SessionId(4711), this.loggedIn);
		assertThat(this.store.statements().during(this.uses::write)).hasSize(1);
		assertThat(this.store.statements().during(this.uses::write)).isEmpty();
		assertThat(lastUsedAt()).isEqualTo(this.later);
	}

	@Test
	void neverSetsTheTimeBack() {
		this.uses.note(this.caller.session(), this.loggedIn);
		Instant evenLater = this.later.plusSeconds(90);
		this.store.jdbc().update("update session set last_used_at = ?::timestamptz", evenLater.toString());
		this.uses.write();
		assertThat(lastUsedAt()).isEqualTo(evenLater);
	}

	@Test
	@Timeout(10)
	void doesNotWaitForASessionThatIsBeingEnded() {
		this.uses.note(this.caller.session(), this.loggedIn);
		this.store.inTransaction(() -> {
			this.store.sessions().end(this.caller.session(), this.alice.asSessionHolder());
			join(Thread.startVirtualThread(this.uses::write));
		});
		assertThat(this.store.callerStatusReader().of(this.caller).active()).isFalse();
	}

	@Test
	void isToldOfEveryUseByWhoeverAdmitsCallers() {
		SessionUses told = this.store.bean(SessionUses.class);
		told.write();
		useLongAgo();
		this.store.callerStatusReader().of(this.caller);
		assertThat(this.store.statements().during(told::write)).hasSize(1);
		useLongAgo();
		this.store.sessionReader().isLive(this.caller.session(), this.alice.asSessionHolder());
		assertThat(this.store.statements().during(told::write)).hasSize(1);
		assertThat(lastUsedAt()).isEqualTo(this.loggedIn);
	}

	private void useLongAgo() {
		this.store.jdbc().update("update session set last_used_at = '2001-01-01T00:00:00Z'");
	}

	private Instant lastUsedAt() {
		return this.store.sessionReader()
			.sessionsOf(this.alice.asSessionHolder(), this.caller.session())
			.all()
			.filter(SessionView::current)
			.findFirst()
			.orElseThrow()
			.lastUsedAt();
	}

	private static void join(Thread thread) {
		try {
			thread.join();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
