package dev.kartoteka.application.account;

import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.AccountCreatedOrganizations;
import dev.kartoteka.domain.account.AccountFilter;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.AccountRecord;
import dev.kartoteka.domain.account.AccountRecord.Standing;
import dev.kartoteka.domain.account.AppointFirstStaff;
import dev.kartoteka.domain.account.AppointFirstStaff.Command;
import dev.kartoteka.domain.account.AppointFirstStaff.Outcome;
import dev.kartoteka.domain.account.AppointStaff;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.CloseAccount;
import dev.kartoteka.domain.account.CloseOwnAccount;
import dev.kartoteka.domain.account.DeactivateAccount;
import dev.kartoteka.domain.account.DismissStaff;
import dev.kartoteka.domain.account.EmailProof;
import dev.kartoteka.domain.account.EndAccountSessions;
import dev.kartoteka.domain.account.InactiveAccount;
import dev.kartoteka.domain.account.LastStaffAccount;
import dev.kartoteka.domain.account.LoginName;
import dev.kartoteka.domain.account.NoEmailPossible;
import dev.kartoteka.domain.account.ResetPassword;
import dev.kartoteka.domain.account.SendAccountEmail;
import dev.kartoteka.domain.account.Username;
import dev.kartoteka.domain.message.EmailKind;
import dev.kartoteka.domain.message.Language;
import dev.kartoteka.domain.message.Mailer.Message;
import dev.kartoteka.domain.session.SessionId;
import dev.kartoteka.domain.session.SessionView;
import dev.kartoteka.domain.shared.Forbidden;
import dev.kartoteka.domain.shared.NotFound;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.Submission;
import dev.kartoteka.domain.shared.Violation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What staff do with the accounts of others. */
class StaffTest extends AccountStories {

	private static final String ADMIN = "admin";

	private Caller admin = this.given.loggedIn(new AccountId(4711));

	private AccountId alice = new AccountId(4711);

	@BeforeEach
	void thereIsOneStaffAccount() {
		this.accounts.appointFirstStaff()
			.appoint(new AppointFirstStaff.Command(new Username(ADMIN), new Password(PASSWORD)));
		this.admin = callerOf(logIn(ADMIN, PASSWORD));
		this.alice = register("alice", "a@example.org", null);
		this.given.activate(this.alice);
		this.ports.outbox().takeDue(10, Duration.ZERO).forEach(this.ports.outbox()::discard);
	}

	@Test
	void appointAndDismissOthers() {
		appoint(this.alice, PASSWORD);
		assertThat(standing(this.alice)).isEqualTo(new Standing(true, true));
		appoint(this.alice, PASSWORD);
		dismiss(this.admin, this.alice);
		assertThat(standing(this.alice)).isEqualTo(new Standing(true, false));
		dismiss(this.admin, this.alice);
	}

	@Test
	void appointNoInactiveAccount() {
		this.given.deactivate(this.alice);
		assertThatExceptionOfType(InactiveAccount.class).isThrownBy(() -> appoint(this.alice, PASSWORD));
	}

	@Test
	void needTheirOwnPassword() {
		Caller other = callerOf(logIn("alice", PASSWORD));
		assertInvalid("current_password", new Violation.WrongPassword(), () -> appoint(this.alice, "wrong"));
		assertInvalid("current_password", new Violation.WrongPassword(), () -> close(this.admin, this.alice, "wrong"));
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> dismiss(other, this.alice));
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> close(other, this.alice, PASSWORD));
		assertThat(standing(this.alice)).isEqualTo(new Standing(true, false));
	}

	@Test
	void keepTheLastActiveStaffAccount() {
		AccountId last = this.admin.account();
		appoint(this.alice, PASSWORD);
		this.given.deactivate(this.alice);
		assertThatExceptionOfType(LastStaffAccount.class).isThrownBy(() -> dismiss(this.admin, last));
		assertThatExceptionOfType(LastStaffAccount.class).isThrownBy(() -> close(this.admin, last, PASSWORD));
		assertThatExceptionOfType(LastStaffAccount.class).isThrownBy(
				() -> this.accounts.deactivateAccount().deactivate(new DeactivateAccount.Command(this.admin, last)));
		assertThatExceptionOfType(LastStaffAccount.class).isThrownBy(() -> this.accounts.closeOwnAccount()
			.close(new CloseOwnAccount.Command(this.admin, Submission.of(new Password(PASSWORD)), ADDRESS)));
		this.given.activate(this.alice);
		close(this.admin, last, PASSWORD);
		assertThat(this.ports.accountReader().account(last)).isEmpty();
	}

	@Test
	void closeAccountsThatCreatedNoOrganizations() {
		this.given.anOrganization(this.alice);
		assertThatExceptionOfType(AccountCreatedOrganizations.class)
			.isThrownBy(() -> close(this.admin, this.alice, PASSWORD));
		AccountId bob = this.given.anAccount("bob");
		close(this.admin, bob, PASSWORD);
		assertThat(this.ports.accountReader().account(bob)).isEmpty();
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> close(this.admin, bob, PASSWORD));
	}

	@Test
	void seeAndEndTheSessionsOfOthers() {
		Caller here = callerOf(logIn("alice", PASSWORD));
		Caller there = callerOf(logIn("alice", PASSWORD));
		assertThat(this.accounts.queries().sessionsOf(this.admin, this.alice).all()).extracting(SessionView::id)
			.containsExactly(there.session().value(), here.session().value());
		end(Optional.of(here.session()));
		end(Optional.of(this.admin.session()));
		assertThat(this.accounts.queries().own(there).username()).isEqualTo("alice");
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> this.accounts.queries().own(here));
		end(Optional.empty());
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> this.accounts.queries().own(there));
		assertThat(this.accounts.queries().own(this.admin).username()).isEqualTo(ADMIN);
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.accounts.queries().sessionsOf(this.admin, new AccountId(4711)));
	}

	@Test
	void sendLettersOnBehalfOfOthers() {
		send(EmailKind.PASSWORD_RESET);
		deliverEmails();
		assertThat(this.mailer.last(Message.PasswordReset.class).username()).isEqualTo("alice");
		send(EmailKind.ACTIVATION);
		confirm(activationProof());
		assertThatExceptionOfType(NoEmailPossible.class).isThrownBy(() -> send(EmailKind.ACTIVATION));
		this.alice = this.given.anAccount("bob");
		assertThatExceptionOfType(NoEmailPossible.class).isThrownBy(() -> send(EmailKind.PASSWORD_RESET));
	}

	@Test
	void aloneSeeWhetherAnAccountIsActiveAndStaff() {
		Caller caller = callerOf(logIn("alice", PASSWORD));
		AccountFilter all = new AccountFilter(Optional.empty(), Optional.empty(), "");
		assertThat(this.accounts.queries().accounts(this.admin, Submission.of(all)).all())
			.extracting(AccountRecord::standing)
			.containsExactly(Optional.of(new Standing(true, false)), Optional.of(new Standing(true, true)));
		assertThat(this.accounts.queries().own(this.admin).standing()).isPresent();
		assertThat(this.accounts.queries().own(caller).standing()).isEmpty();
		assertThat(this.accounts.queries().account(caller, this.alice).standing()).isEmpty();
		assertThat(this.accounts.queries().accounts(caller, Submission.of(all)).all())
			.extracting(AccountRecord::standing)
			.containsExactly(Optional.empty());
	}

	@Test
	void areAppointedByTheOperator() {
		this.given.deactivate(this.alice);
		this.accounts.appointAsOperator().appoint(new LoginName("a@example.org", null));
		assertThat(standing(this.alice)).isEqualTo(new Standing(true, true));
		this.accounts.appointAsOperator().appoint(new LoginName("alice", null));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.accounts.appointAsOperator().appoint(new LoginName("nobody", null)));
	}

	@Test
	void areActivatedByTheOperator() {
		appoint(this.alice, PASSWORD);
		this.given.deactivate(this.alice);
		this.accounts.appointAsOperator().appoint(new LoginName("alice", null));
		assertThat(standing(this.alice)).isEqualTo(new Standing(true, true));
	}

	@Test
	void areLeftAsTheyAreIfTheOperatorAppointsThemAgain() {
		this.accounts.appointAsOperator().appoint(new LoginName("alice", null));
		Account.Snapshot appointed = stored(this.alice);
		this.clock.pass(Duration.ofMinutes(1));
		this.accounts.appointAsOperator().appoint(new LoginName("alice", null));
		assertThat(stored(this.alice)).isEqualTo(appointed);
	}

	private Account.Snapshot stored(AccountId account) {
		return this.ports.accounts().findForChange(account).orElseThrow().snapshot();
	}

	@Test
	void getALinkFromTheOperatorThatWorksOnceAndConfirmsNoAddress() {
		EmailProof link = this.accounts.issuePasswordLink().issue(new LoginName("alice", null));
		ResetPassword.Draft draft = new ResetPassword.Draft(link, new Password("battery staple"));
		ResetPassword.Command command = new ResetPassword.Command(Submission.of(draft), ADDRESS);
		this.ports.inTransaction(() -> this.accounts.resetPassword().reset(command));
		assertThat(logIn("alice", "battery staple")).isNotNull();
		assertThat(shown(this.alice).confirmedEmail()).isFalse();
		assertInvalid("token", new Violation.BadEmailToken(), () -> this.accounts.resetPassword().reset(command));
		assertInvalid("token", new Violation.BadEmailToken(),
				() -> confirm(this.accounts.issuePasswordLink().issue(new LoginName("alice", null))));
	}

	@Test
	void areCreatedAtTheStartOnlyIfNoneIsActiveAndTheNameIsFree() {
		Command admin = new Command(new Username(ADMIN), new Password(PASSWORD));
		int hashed = this.fakes.hasher().costlyCalls();
		assertThat(this.accounts.appointFirstStaff().appoint(admin)).isEqualTo(Outcome.NOT_NEEDED);
		assertThat(this.fakes.hasher().costlyCalls()).isEqualTo(hashed);
		this.given.deactivate(this.admin.account());
		assertThat(this.accounts.appointFirstStaff().appoint(admin)).isEqualTo(Outcome.NAME_TAKEN);
		assertThat(this.accounts.appointFirstStaff().appoint(new Command(new Username("boss"), new Password(PASSWORD))))
			.isEqualTo(Outcome.CREATED);
	}

	@Test
	void exportTheirOwnAccountsLikeOthers() {
		assertThat(this.accounts.queries().export(this.admin).json()).contains(ADMIN);
		Caller caller = callerOf(logIn("alice", PASSWORD));
		this.given.deactivate(this.alice);
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> this.accounts.queries().export(caller));
	}

	private void appoint(AccountId account, String password) {
		this.ports.inTransaction(() -> this.accounts.appointStaff()
			.appoint(new AppointStaff.Command(this.admin, account, Submission.of(new Password(password)), ADDRESS)));
	}

	private void dismiss(Caller caller, AccountId account) {
		this.ports.inTransaction(() -> this.accounts.dismissStaff()
			.dismiss(new DismissStaff.Command(caller, account, Submission.of(new Password(PASSWORD)), ADDRESS)));
	}

	private void close(Caller caller, AccountId account, String password) {
		this.ports.inTransaction(() -> this.accounts.closeAccount()
			.close(new CloseAccount.Command(caller, account, Submission.of(new Password(password)), ADDRESS)));
	}

	private void end(Optional<SessionId> session) {
		this.ports.inTransaction(() -> this.accounts.endAccountSessions()
			.end(new EndAccountSessions.Command(this.admin, this.alice, session)));
	}

	private void send(EmailKind kind) {
		this.ports.inTransaction(() -> this.accounts.sendAccountEmail()
			.send(new SendAccountEmail.Command(this.admin, this.alice, kind, Language.ENGLISH, ADDRESS)));
	}

	private Standing standing(AccountId account) {
		return this.accounts.queries().account(this.admin, account).standing().orElseThrow();
	}

}
