package dev.kartoteka.application.account;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.account.AccountFilter;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.AccountRecord;
import dev.kartoteka.domain.account.ActivateAccount;
import dev.kartoteka.domain.account.AppointFirstStaff;
import dev.kartoteka.domain.account.BadCredentials;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.DeactivateAccount;
import dev.kartoteka.domain.account.EndSession;
import dev.kartoteka.domain.account.InvalidToken;
import dev.kartoteka.domain.account.ProfileView;
import dev.kartoteka.domain.account.RegisterAccount;
import dev.kartoteka.domain.account.Tokens.TokenPair;
import dev.kartoteka.domain.account.Username;
import dev.kartoteka.domain.message.Language;
import dev.kartoteka.domain.ports.FakePasswordHasher;
import dev.kartoteka.domain.ports.Fixtures;
import dev.kartoteka.domain.session.SessionView;
import dev.kartoteka.domain.shared.EmailAddress;
import dev.kartoteka.domain.shared.FieldViolation;
import dev.kartoteka.domain.shared.Forbidden;
import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.NotFound;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.PostalAddress;
import dev.kartoteka.domain.shared.Submission;
import dev.kartoteka.domain.shared.Violation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AccountUseCasesTest extends AccountStories {

	@Test
	void registersAnInactiveAccount() {
		register("alice", null, null);
		assertThatExceptionOfType(BadCredentials.class).isThrownBy(() -> logIn("alice", PASSWORD));
	}

	@Test
	void namesAnAccountAfterItsEmailOrElseItsPhone() {
		PhoneNumber phone = Fixtures.aPhone();
		AccountId byEmail = register(null, "a@example.org", Fixtures.aPhone());
		AccountId byPhone = register(null, null, phone);
		assertThat(username(byEmail)).isEqualTo("a@example.org");
		assertThat(username(byPhone)).isEqualTo(phone.e164());
	}

	@Test
	void refusesSomebodyWhoGivesNothingToLogInBy() {
		assertInvalid("username", new Violation.Required(), () -> register(null, null, null));
	}

	@Test
	void namesEverythingThatIsWrongWithARegistration() {
		register("alice", "a@example.org", null);
		RegisterAccount.Draft draft = new RegisterAccount.Draft(new Username("alice"), null,
				new EmailAddress("A@example.org"), null, new Password("123"), FullName.UNKNOWN, PostalAddress.UNKNOWN);
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> this.accounts.registerAccount()
				.register(new RegisterAccount.Command(Optional.empty(), Optional.empty(), Submission.of(draft),
						Language.ENGLISH, ADDRESS)))
			.satisfies((refusal) -> assertThat(refusal.violations()).containsExactly(
					new FieldViolation("username", new Violation.TakenByAnotherAccount("username")),
					new FieldViolation("email", new Violation.TakenByAnotherAccount("email")),
					new FieldViolation("password", new Violation.PasswordTooShort(8)),
					new FieldViolation("password", new Violation.PasswordEntirelyNumeric())));
	}

	@Test
	void appointsTheFirstStaffAccountOnly() {
		AppointFirstStaff appoint = this.accounts.appointFirstStaff();
		assertThat(appoint.appoint(new AppointFirstStaff.Command(new Username("admin"), new Password(PASSWORD))))
			.isEqualTo(AppointFirstStaff.Outcome.CREATED);
		assertThat(appoint.appoint(new AppointFirstStaff.Command(new Username("root"), new Password(PASSWORD))))
			.isEqualTo(AppointFirstStaff.Outcome.NOT_NEEDED);
		assertThat(logIn("admin", PASSWORD)).isNotNull();
		assertThatExceptionOfType(BadCredentials.class).isThrownBy(() -> logIn("root", PASSWORD));
	}

	@Test
	void letsInWhomStaffActivate() {
		AccountId alice = register("alice", null, null);
		this.accounts.activateAccount().activate(new ActivateAccount.Command(staff(), alice));
		TokenPair tokens = logIn("alice", PASSWORD);
		this.accounts.verifyToken().verify(tokens.access());
		this.accounts.verifyToken().verify(tokens.refresh());
	}

	@Test
	void letsNobodyButStaffActivateOrDeactivate() {
		AccountId alice = this.given.anAccount("alice");
		Caller caller = this.given.loggedIn(alice);
		assertThatExceptionOfType(Forbidden.class)
			.isThrownBy(() -> this.accounts.activateAccount().activate(new ActivateAccount.Command(caller, alice)));
		assertThatExceptionOfType(Forbidden.class).isThrownBy(
				() -> this.accounts.deactivateAccount().deactivate(new DeactivateAccount.Command(caller, alice)));
	}

	@Test
	void findsNoAccountToActivateThatDoesNotExist() {
		Caller staff = staff();
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.accounts.activateAccount()
			.activate(new ActivateAccount.Command(staff, new AccountId(4711))));
	}

	@Test
	void endsTheSessionsOfADeactivatedAccountForGood() {
		AccountId alice = this.given.anAccount("alice");
		Caller caller = this.given.loggedIn(alice);
		Caller staff = staff();
		this.accounts.deactivateAccount().deactivate(new DeactivateAccount.Command(staff, alice));
		this.accounts.activateAccount().activate(new ActivateAccount.Command(staff, alice));
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> this.accounts.queries().sessions(caller));
	}

	@Test
	void doesNotTellAWrongPasswordFromAnUnknownName() {
		this.given.anAccount("alice");
		int before = this.hasher.costlyCalls();
		assertThatExceptionOfType(BadCredentials.class).isThrownBy(() -> logIn("alice", "wrong"));
		int costOfWrongPassword = this.hasher.costlyCalls() - before;
		assertThatExceptionOfType(BadCredentials.class).isThrownBy(() -> logIn("nobody", "wrong"));
		assertThat(this.hasher.costlyCalls() - before - costOfWrongPassword).isEqualTo(costOfWrongPassword);
	}

	@Test
	void hashesAnOutdatedPasswordAnewAtLogIn() {
		AccountId alice = this.given.anAccount("alice");
		this.ports.inTransaction(() -> {
			var account = this.ports.accounts().findForChange(alice).orElseThrow();
			account.rehash(FakePasswordHasher.outdated(PASSWORD));
			this.ports.accounts().update(account);
		});
		logIn("alice", PASSWORD);
		PasswordHash stored = this.ports.accounts().findForChange(alice).orElseThrow().snapshot().password();
		assertThat(stored).isEqualTo(FakePasswordHasher.current(PASSWORD));
	}

	@Test
	void showsAProfileToItsOwnerAndToStaff() {
		AccountId alice = this.given.anAccount("alice");
		Caller bob = this.given.loggedIn(this.given.anAccount("bob"));
		ProfileView expected = new ProfileView(alice.value(), "alice");
		assertThat(this.accounts.queries().profile(this.given.loggedIn(alice), Submission.of(alice)))
			.isEqualTo(expected);
		assertThat(this.accounts.queries().profile(staff(), Submission.of(alice))).isEqualTo(expected);
		assertThatExceptionOfType(Forbidden.class)
			.isThrownBy(() -> this.accounts.queries().profile(bob, Submission.of(alice)));
		assertThatExceptionOfType(Forbidden.class)
			.isThrownBy(() -> this.accounts.queries().profile(bob, Submission.of(new AccountId(4711))));
	}

	@Test
	void endsSessionsAtOnce() {
		AccountId alice = this.given.anAccount("alice");
		Caller here = this.given.loggedIn(alice);
		Caller there = this.given.loggedIn(alice);
		Caller elsewhere = this.given.loggedIn(alice);
		this.accounts.endSession().end(new EndSession.Command(here, there.session()));
		assertThat(this.accounts.queries().sessions(here).all()).extracting(SessionView::id)
			.containsExactly(elsewhere.session().value(), here.session().value());
		this.accounts.endOtherSessions().endOthers(here);
		assertThat(this.accounts.queries().sessions(here).all()).extracting(SessionView::current)
			.isEqualTo(List.of(true));
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> this.accounts.queries().sessions(there));
	}

	@Test
	void admitsLiveSessionsOnly() {
		Caller alice = this.given.loggedIn(this.given.anAccount("alice"));
		this.accounts.requireActiveCaller().require(alice);
		this.accounts.endSession().end(new EndSession.Command(alice, alice.session()));
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> this.accounts.requireActiveCaller().require(alice));
	}

	@Test
	void findsNothingGoodInATokenOfAnEndedSession() {
		Caller alice = this.given.loggedIn(this.given.anAccount("alice"));
		String access = this.tokens.issue(alice, 0).access();
		this.accounts.verifyToken().verify(access);
		this.accounts.endSession().end(new EndSession.Command(alice, alice.session()));
		assertThatExceptionOfType(InvalidToken.class).isThrownBy(() -> this.accounts.verifyToken().verify(access));
		assertThatExceptionOfType(InvalidToken.class).isThrownBy(() -> this.accounts.verifyToken().verify("rubbish"));
	}

	@Test
	void showsStaffEveryAccountAndOthersThemselves() {
		AccountId alice = this.given.anAccount("alice");
		AccountId bob = register("bob", null, null);
		Caller staff = staff();
		Caller caller = this.given.loggedIn(alice);
		assertThat(list(staff, everybody())).containsExactly(username(staff.account()), "bob", "alice");
		assertThat(list(staff, new AccountFilter(Optional.of(false), Optional.empty(), ""))).containsExactly("bob");
		assertThat(list(caller, everybody())).containsExactly("alice");
		assertThat(list(caller, new AccountFilter(Optional.empty(), Optional.empty(), "bob"))).isEmpty();
		assertThat(this.accounts.queries().account(staff, bob).username()).isEqualTo("bob");
		assertThat(this.accounts.queries().account(caller, alice)).isEqualTo(this.accounts.queries().own(caller));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.accounts.queries().account(caller, bob));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.accounts.queries().account(staff, new AccountId(4711)));
	}

	@Test
	void showsNothingToSomebodyWhoIsNotAdmitted() {
		AccountId alice = this.given.anAccount("alice");
		Caller caller = this.given.loggedIn(alice);
		this.given.deactivate(alice);
		Submission<AccountFilter> bad = Submission.refused(new IllegalStateException("bad input"));
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> this.accounts.queries().own(caller));
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> this.accounts.queries().account(caller, alice));
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> this.accounts.queries().accounts(caller, bad));
	}

	private List<String> list(Caller caller, AccountFilter filter) {
		return this.accounts.queries()
			.accounts(caller, Submission.of(filter))
			.all()
			.map(AccountRecord::username)
			.toList();
	}

	private static AccountFilter everybody() {
		return new AccountFilter(Optional.empty(), Optional.empty(), "");
	}

	private String username(AccountId id) {
		return this.ports.accountReader().account(id).orElseThrow().username();
	}

}
