package dev.kartoteka.application.account;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.AccountCreatedOrganizations;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.BadCredentials;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.CloseOwnAccount;
import dev.kartoteka.domain.account.DeactivateAccount;
import dev.kartoteka.domain.account.EndAccountSessions;
import dev.kartoteka.domain.account.EndSession;
import dev.kartoteka.domain.account.LoginName;
import dev.kartoteka.domain.account.SendAccountEmail;
import dev.kartoteka.domain.message.EmailKind;
import dev.kartoteka.domain.message.Language;
import dev.kartoteka.domain.ports.FakePasswordHasher;
import dev.kartoteka.domain.ports.Fixtures;
import dev.kartoteka.domain.ports.LockHeld;
import dev.kartoteka.domain.shared.Forbidden;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.NotFound;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.Submission;
import dev.kartoteka.domain.shared.Throttled;
import dev.kartoteka.domain.throttle.Attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** What staff and owners need for what they do with accounts. */
class AccountGuardsTest extends AccountStories {

	private static final Submission<Password> GIVEN = Submission.of(new Password(PASSWORD));

	private final AccountId alice = activeAccount("alice", "a@example.org");

	private final Caller caller = callerOf(logIn("alice", PASSWORD));

	private final Caller staff = staff();

	@Test
	void letStaffAloneEndSessionsAndSendEmailsOfOthers() {
		EndAccountSessions.Command end = new EndAccountSessions.Command(this.caller, this.alice, Optional.empty());
		assertForbidden(() -> this.accounts.endAccountSessions().end(end));
		assertForbidden(() -> this.accounts.sendAccountEmail().send(email(this.caller, this.alice)));
		assertForbidden(() -> this.accounts.queries().sessionsOf(this.caller, this.alice));
		assertThat(this.ports.outbox().takeDue(9, Duration.ZERO)).isEmpty();
		assertThat(this.accounts.queries().own(this.caller).username()).isEqualTo("alice");
	}

	@Test
	void findNoAccountThatDoesNotExist() {
		AccountId nobody = new AccountId(4711);
		EndAccountSessions.Command end = new EndAccountSessions.Command(this.staff, nobody, Optional.empty());
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.accounts.endAccountSessions().end(end))
			.withMessage("There is no such account.");
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.accounts.sendAccountEmail().send(email(this.staff, nobody)));
		assertThatExceptionOfType(NotFound.class).isThrownBy(
				() -> this.accounts.deactivateAccount().deactivate(new DeactivateAccount.Command(this.staff, nobody)));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.accounts.queries().profile(this.staff, Submission.of(nobody)));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.accounts.issuePasswordLink().issue(new LoginName("nobody", null)));
	}

	@Test
	void limitEmailsToOneMailbox() {
		this.accounts.sendAccountEmail().send(email(this.staff, this.alice));
		assertThat(this.throttle.countedOn("a@example.org", ADDRESS, Attempt.REQUEST_LETTER)).isEqualTo(2);
		this.throttle.allowOnASubject(2, Attempt.REQUEST_LETTER);
		assertThatExceptionOfType(Throttled.class)
			.isThrownBy(() -> this.accounts.sendAccountEmail().send(email(this.staff, this.alice)));
	}

	private static SendAccountEmail.Command email(Caller caller, AccountId account) {
		return new SendAccountEmail.Command(caller, account, EmailKind.PASSWORD_RESET, Language.ENGLISH, ADDRESS);
	}

	@Test
	void wantALiveSession() {
		Caller elsewhere = callerOf(logIn("alice", PASSWORD));
		this.accounts.endSession().end(new EndSession.Command(this.caller, this.caller.session()));
		assertForbidden(() -> this.accounts.endSession().end(new EndSession.Command(this.caller, elsewhere.session())));
		assertForbidden(() -> this.accounts.endOtherSessions().endOthers(this.caller));
		assertForbidden(() -> this.accounts.queries().sessions(this.caller));
		assertForbidden(() -> this.accounts.queries().profile(this.caller, Submission.of(this.alice)));
		assertForbidden(
				() -> this.accounts.closeOwnAccount().close(new CloseOwnAccount.Command(this.caller, GIVEN, ADDRESS)));
		assertThat(this.accounts.queries().own(elsewhere).username()).isEqualTo("alice");
	}

	@Test
	void forgiveWrongPasswordsAfterTheRightOne() {
		CloseOwnAccount.Command wrong = new CloseOwnAccount.Command(this.caller, Submission.of(new Password("wrong")),
				ADDRESS);
		String session = Long.toString(this.caller.session().value());
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> this.accounts.closeOwnAccount().close(wrong));
		assertThat(this.throttle.countedOn(session, ADDRESS, Attempt.CURRENT_PASSWORD)).isOne();
		this.given.anOrganization(this.alice);
		assertThatExceptionOfType(AccountCreatedOrganizations.class).isThrownBy(
				() -> this.accounts.closeOwnAccount().close(new CloseOwnAccount.Command(this.caller, GIVEN, ADDRESS)));
		assertThat(this.throttle.countedOn(session, ADDRESS, Attempt.CURRENT_PASSWORD)).isZero();
	}

	@Test
	void waitForAnotherChangeOfStaff() {
		this.ports.inTransaction(() -> {
			this.ports.accounts().lockStaff();
			assertWaits(() -> this.accounts.deactivateAccount()
				.deactivate(new DeactivateAccount.Command(this.staff, this.alice)));
			assertWaits(() -> this.accounts.closeOwnAccount()
				.close(new CloseOwnAccount.Command(this.caller, GIVEN, ADDRESS)));
		});
		this.accounts.deactivateAccount().deactivate(new DeactivateAccount.Command(this.staff, this.alice));
	}

	private void assertWaits(Runnable story) {
		assertThatExceptionOfType(CompletionException.class)
			.isThrownBy(() -> CompletableFuture.runAsync(() -> this.ports.inTransaction(story)).join())
			.withCauseInstanceOf(LockHeld.class);
	}

	@Test
	void countRegistrationsAndRequestsOnAMailbox() {
		register("bob", "b+1@example.org", Fixtures.aPhone());
		assertThat(this.throttle.countedOn("b@example.org", ADDRESS, Attempt.REQUEST_LETTER)).isOne();
		assertThat(this.throttle.countedFrom(ADDRESS, Attempt.REGISTER)).isEqualTo(2);
		request(EmailKind.ACTIVATION, "b+2@example.org");
		assertThat(this.throttle.countedOn("b@example.org", ADDRESS, Attempt.REQUEST_LETTER)).isEqualTo(2);
	}

	@Test
	void forgiveFailuresOnTheNameThatLogsIn() {
		assertThatExceptionOfType(BadCredentials.class).isThrownBy(() -> logIn("alice", "wrong"))
			.satisfies((refusal) -> assertThat(refusal.account()).contains(this.alice));
		assertThat(this.throttle.countedOn("alice", ADDRESS, Attempt.LOG_IN)).isOne();
		logIn("alice", PASSWORD);
		assertThat(this.throttle.countedOn("alice", ADDRESS, Attempt.LOG_IN)).isZero();
	}

	@Test
	void countFailuresOnUnknownNames() {
		assertThatExceptionOfType(BadCredentials.class).isThrownBy(() -> logIn("nobody", "wrong"));
		assertThat(this.throttle.countedOn("#nobody", ADDRESS, Attempt.LOG_IN)).isOne();
	}

	@Test
	void lookAgainAfterThePasswordIsCompared() {
		this.hasher.duringNextCall(() -> this.given.deactivate(this.alice));
		assertThatExceptionOfType(BadCredentials.class).isThrownBy(() -> logIn("alice", PASSWORD));
		this.given.activate(this.alice);
		this.hasher.duringNextCall(() -> rehash(FakePasswordHasher.outdated(PASSWORD)));
		assertThat(logIn("alice", PASSWORD)).isNotNull();
		this.hasher.duringNextCall(() -> rehash(FakePasswordHasher.current("another")));
		assertThatExceptionOfType(BadCredentials.class).isThrownBy(() -> logIn("alice", PASSWORD));
	}

	private void rehash(PasswordHash password) {
		this.ports.inTransaction(() -> {
			Account account = this.ports.accounts().findForChange(this.alice).orElseThrow();
			account.rehash(password);
			this.ports.accounts().update(account);
		});
	}

	@Test
	void removeAccountsInBatches() {
		for (int i = 0; i < 51; i++) {
			register("guest" + i, null, null);
		}
		this.clock.pass(Duration.ofDays(91));
		assertThat(this.accounts.removeNeverActivatedAccounts().removeOlderThan(Duration.ofDays(90))).isTrue();
		assertThat(this.accounts.removeNeverActivatedAccounts().removeOlderThan(Duration.ofDays(90))).isFalse();
	}

	@Test
	void haveNoLinkInEmailsOfOtherKinds() {
		for (EmailKind kind : List.of(EmailKind.EMAIL_CHANGED, EmailKind.INVITATION)) {
			assertThatIllegalArgumentException().isThrownBy(() -> LinkKind.of(kind));
		}
	}

	private static void assertForbidden(ThrowingCallable story) {
		assertThatExceptionOfType(Forbidden.class).isThrownBy(story);
	}

}
