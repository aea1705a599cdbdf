package dev.kartoteka.application.account;

import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.EndSession;
import dev.kartoteka.domain.account.InvalidToken;
import dev.kartoteka.domain.account.RefreshTokens.Outcome;
import dev.kartoteka.domain.account.RefreshTokens.Outcome.Refreshed;
import dev.kartoteka.domain.account.RefreshTokens.Outcome.Refused;
import dev.kartoteka.domain.account.RefreshTokens.Outcome.Reused;
import dev.kartoteka.domain.account.Tokens.TokenPair;
import dev.kartoteka.domain.session.SessionView;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** How a session goes on, and how it ends. */
class RefreshTokensTest extends AccountStories {

	private static final Duration GRACE = Duration.ofSeconds(10);

	@BeforeEach
	void aliceHasAnAccount() {
		activeAccount("alice", "a@example.org");
	}

	@Test
	void changesARefreshTokenForNewTokensOfTheSameSession() {
		TokenPair first = logIn("alice", PASSWORD);
		TokenPair second = refreshed(first.refresh());
		assertThat(second.refresh()).isNotEqualTo(first.refresh());
		assertThat(callerOf(second)).isEqualTo(callerOf(first));
		assertThat(refreshed(second.refresh()).refresh()).isNotIn(first.refresh(), second.refresh());
		assertThat(isLive(callerOf(first))).isTrue();
	}

	@Test
	void givesTheNewestTokensToWhoeverAsksTwiceWithinTenSeconds() {
		TokenPair first = logIn("alice", PASSWORD);
		this.clock.pass(Duration.ofMinutes(5));
		TokenPair second = refreshed(first.refresh());
		this.clock.pass(GRACE);
		assertThat(refreshed(first.refresh())).isEqualTo(second);
		assertThat(refreshed(second.refresh())).isNotEqualTo(second);
	}

	@Test
	void takesATokenForStolenThatIsUsedAfterTenSeconds() {
		TokenPair first = logIn("alice", PASSWORD);
		TokenPair second = refreshed(first.refresh());
		Caller elsewhere = callerOf(logIn("alice", PASSWORD));
		this.clock.pass(GRACE.plusNanos(1000));
		assertThat(refresh(first.refresh())).isEqualTo(new Reused(callerOf(first)));
		assertThat(isLive(callerOf(first))).isFalse();
		assertThat(refresh(second.refresh())).isEqualTo(new Refused());
		assertThat(isLive(elsewhere)).isTrue();
	}

	@Test
	void doesNotProlongTheTenSecondsByAskingAgain() {
		TokenPair first = logIn("alice", PASSWORD);
		refreshed(first.refresh());
		this.clock.pass(Duration.ofSeconds(6));
		refreshed(first.refresh());
		this.clock.pass(Duration.ofSeconds(6));
		assertThat(refresh(first.refresh())).isEqualTo(new Reused(callerOf(first)));
		assertThat(isLive(callerOf(first))).isFalse();
	}

	@Test
	void takesATokenForStolenThatWasReplacedTwice() {
		TokenPair first = logIn("alice", PASSWORD);
		refreshed(refreshed(first.refresh()).refresh());
		assertThat(refresh(first.refresh())).isEqualTo(new Reused(callerOf(first)));
		assertThat(isLive(callerOf(first))).isFalse();
	}

	@Test
	void refusesWhatIsNoRefreshTokenOfALiveSessionAndEndsNone() {
		TokenPair pair = logIn("alice", PASSWORD);
		assertThat(refresh(pair.access())).isEqualTo(new Refused());
		assertThat(refresh("rubbish")).isEqualTo(new Refused());
		assertThat(isLive(callerOf(pair))).isTrue();
		Caller caller = callerOf(pair);
		this.accounts.endSession().end(new EndSession.Command(caller, caller.session()));
		assertThat(refresh(pair.refresh())).isEqualTo(new Refused());
	}

	@Test
	void refusesTheTokensOfAnInactiveAccount() {
		TokenPair pair = logIn("alice", PASSWORD);
		this.given.deactivate(callerOf(pair).account());
		assertThat(refresh(pair.refresh())).isEqualTo(new Refused());
	}

	@Test
	void refusesATokenThatNamesAnotherAccountThanTheSessions() {
		Caller alice = callerOf(logIn("alice", PASSWORD));
		AccountId bob = this.given.anAccount("bob");
		String forged = this.tokens.issue(new Caller(bob, alice.session()), 0).refresh();
		assertThat(refresh(forged)).isEqualTo(new Refused());
		assertThat(isLive(alice)).isTrue();
	}

	@Test
	void endsTheSessionOfWhoeverLogsOutAndNoOther() {
		TokenPair here = logIn("alice", PASSWORD);
		TokenPair there = logIn("alice", PASSWORD);
		this.accounts.logOut().logOut(here.refresh());
		assertThat(this.accounts.queries().sessions(callerOf(there)).all()).extracting(SessionView::id)
			.containsExactly(callerOf(there).session().value());
		assertThatExceptionOfType(InvalidToken.class)
			.isThrownBy(() -> this.accounts.verifyToken().verify(here.access()));
		assertThatExceptionOfType(InvalidToken.class).isThrownBy(() -> this.accounts.logOut().logOut(here.refresh()));
		assertThat(refresh(here.refresh())).isEqualTo(new Refused());
	}

	@Test
	void logsOutByARefreshTokenOnly() {
		TokenPair pair = logIn("alice", PASSWORD);
		assertThatExceptionOfType(InvalidToken.class).isThrownBy(() -> this.accounts.logOut().logOut(pair.access()));
		assertThatExceptionOfType(InvalidToken.class).isThrownBy(() -> this.accounts.logOut().logOut("rubbish"));
		assertThat(isLive(callerOf(pair))).isTrue();
	}

	private TokenPair refreshed(String token) {
		Outcome outcome = refresh(token);
		assertThat(outcome).isInstanceOf(Refreshed.class);
		return ((Refreshed) outcome).tokens();
	}

	/** In a transaction, which an exception would undo with all that was done. */
	private Outcome refresh(String token) {
		return this.ports.inTransaction(() -> this.accounts.refreshTokens().refresh(token));
	}

	private boolean isLive(Caller caller) {
		return this.ports.sessionReader().isLive(caller.session(), caller.account().asSessionHolder());
	}

}
