package dev.kartoteka.application.account;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.kartoteka.application.UseCasesInMemory;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.ActivateAccount;
import dev.kartoteka.domain.account.AppointFirstStaff;
import dev.kartoteka.domain.account.BadCredentials;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.DeactivateAccount;
import dev.kartoteka.domain.account.EndSession;
import dev.kartoteka.domain.account.InvalidToken;
import dev.kartoteka.domain.account.LogIn;
import dev.kartoteka.domain.account.LoginName;
import dev.kartoteka.domain.account.ProfileView;
import dev.kartoteka.domain.account.RegisterAccount;
import dev.kartoteka.domain.account.RegisterAccount.Registered;
import dev.kartoteka.domain.account.Tokens.TokenPair;
import dev.kartoteka.domain.account.Username;
import dev.kartoteka.domain.session.Origin;
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
import dev.kartoteka.domain.ports.FakePasswordHasher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AccountUseCasesTest extends UseCasesInMemory {

	private static final Password PASSWORD = new Password("correct horse");

	private static final Origin ORIGIN = new Origin("curl", "192.0.2.1");

	private final AccountUseCases accounts = new AccountUseCases(this.ports, this.hasher, this.tokens);

	@Test
	void registersAnInactiveAccount() {
		Registered alice = register("alice", "correct horse");
		assertThat(alice.identity().username()).isEqualTo(new Username("alice"));
		assertThatExceptionOfType(BadCredentials.class).isThrownBy(() -> logIn("alice", "correct horse"));
	}

	@Test
	void namesAnAccountAfterItsEmailOrElseItsPhone() {
		EmailAddress email = new EmailAddress("a@example.org");
		PhoneNumber phone = new PhoneNumber("+79517487295");
		RegisterAccount.Command byEmail = new RegisterAccount.Command(null, email, null, PASSWORD, FullName.UNKNOWN,
				PostalAddress.UNKNOWN);
		RegisterAccount.Command byPhone = new RegisterAccount.Command(null, null, phone, PASSWORD, FullName.UNKNOWN,
				PostalAddress.UNKNOWN);
		assertThat(this.accounts.registerAccount().register(byEmail).identity().username().value())
			.isEqualTo("a@example.org");
		assertThat(this.accounts.registerAccount().register(byPhone).identity().username().value())
			.isEqualTo("+79517487295");
	}

	@Test
	void refusesSomebodyWhoGivesNothingToLogInBy() {
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> this.accounts.registerAccount()
				.register(new RegisterAccount.Command(null, null, null, PASSWORD, FullName.UNKNOWN,
						PostalAddress.UNKNOWN)))
			.satisfies((refusal) -> assertThat(refusal.violations())
				.containsExactly(new FieldViolation("username", new Violation.Required())));
	}

	@Test
	void namesEverythingThatIsWrongWithARegistration() {
		register("alice", "correct horse");
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> register("alice", "123"))
			.satisfies((refusal) -> assertThat(refusal.violations()).containsExactly(
					new FieldViolation("username", new Violation.TakenByAnotherAccount("username")),
					new FieldViolation("password", new Violation.PasswordTooShort(8)),
					new FieldViolation("password", new Violation.PasswordEntirelyNumeric())));
	}

	@Test
	void appointsTheFirstStaffAccountOnly() {
		AppointFirstStaff appoint = this.accounts.appointFirstStaff();
		assertThat(appoint.appoint(new AppointFirstStaff.Command(new Username("admin"), PASSWORD))).isTrue();
		assertThat(appoint.appoint(new AppointFirstStaff.Command(new Username("root"), PASSWORD))).isFalse();
		assertThat(logIn("admin", "correct horse")).isNotNull();
		assertThatExceptionOfType(BadCredentials.class).isThrownBy(() -> logIn("root", "correct horse"));
	}

	@Test
	void letsInWhomStaffActivate() {
		Registered alice = register("alice", "correct horse");
		this.accounts.activateAccount().activate(new ActivateAccount.Command(staff(), alice.id()));
		TokenPair tokens = logIn("alice", "correct horse");
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
			account.rehash(FakePasswordHasher.outdated("correct horse"));
			this.ports.accounts().update(account);
		});
		logIn("alice", "correct horse");
		PasswordHash stored = this.ports.accounts().findForChange(alice).orElseThrow().snapshot().password();
		assertThat(stored).isEqualTo(FakePasswordHasher.current("correct horse"));
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
		this.accounts.admitCaller().admit(alice);
		this.accounts.endSession().end(new EndSession.Command(alice, alice.session()));
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> this.accounts.admitCaller().admit(alice));
	}

	@Test
	void findsNothingGoodInATokenOfAnEndedSession() {
		Caller alice = this.given.loggedIn(this.given.anAccount("alice"));
		String access = this.tokens.issue(alice).access();
		this.accounts.verifyToken().verify(access);
		this.accounts.endSession().end(new EndSession.Command(alice, alice.session()));
		assertThatExceptionOfType(InvalidToken.class).isThrownBy(() -> this.accounts.verifyToken().verify(access));
		assertThatExceptionOfType(InvalidToken.class).isThrownBy(() -> this.accounts.verifyToken().verify("rubbish"));
	}

	private Registered register(String username, String password) {
		return this.accounts.registerAccount()
			.register(new RegisterAccount.Command(new Username(username), null, null, new Password(password),
					FullName.UNKNOWN, PostalAddress.UNKNOWN));
	}

	private TokenPair logIn(String name, String password) {
		return this.accounts.logIn()
			.logIn(new LogIn.Command(new LoginName(name, null), new Password(password), ORIGIN));
	}

	private Caller staff() {
		return this.given.loggedIn(this.given.aStaffAccount("staff"));
	}

}
