package dev.kartoteka.application.account;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.account.AccountChanges;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.ChangeOwnAccount;
import dev.kartoteka.domain.account.Identity;
import dev.kartoteka.domain.account.RegistrationPolicy;
import dev.kartoteka.domain.account.Username;
import dev.kartoteka.domain.message.Language;
import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.EmailAddress;
import dev.kartoteka.domain.shared.Forbidden;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.Submission;
import dev.kartoteka.domain.shared.Violation;
import dev.kartoteka.domain.throttle.Attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Who may register, and which names are free. */
class RegistrationPolicyTest extends AccountStories {

	@Test
	void givesTheNamesOfAnAccountThatWasNeverActiveToOthersAfterSevenDays() {
		AccountId abandoned = register("alice", "a@example.org", null);
		this.clock.pass(Duration.ofDays(7));
		assertInvalid("email", new Violation.TakenByAnotherAccount("email"),
				() -> register("eve", "A@example.org", null));
		this.clock.pass(Duration.ofSeconds(1));
		AccountId owner = register("eve", "A@example.org", null);
		assertThat(this.ports.accountReader().account(abandoned)).isEmpty();
		assertThat(shown(owner).email()).isEqualTo("A@example.org");
		register("alice", null, null);
	}

	@Test
	void givesThemAlsoToAnAccountThatChangesItsNames() {
		AccountId abandoned = register("alice", "a@example.org", null);
		this.clock.pass(Duration.ofDays(8));
		AccountId bob = activeAccount("bob", "b@example.org");
		AccountChanges changes = new AccountChanges(Change.none(), Change.to(new EmailAddress("a@example.org")),
				Change.none(), Change.none(), Change.none(), Change.none(), Change.none(), Change.none());
		Caller caller = callerOf(logIn("bob", PASSWORD));
		this.ports.inTransaction(() -> this.accounts.changeOwnAccount()
			.change(new ChangeOwnAccount.Command(caller,
					Submission.of(new ChangeOwnAccount.Draft(changes, null, new Password(PASSWORD))), Language.ENGLISH,
					ADDRESS)));
		assertThat(this.ports.accountReader().account(abandoned)).isEmpty();
		assertThat(shown(bob).email()).isEqualTo("a@example.org");
	}

	@Test
	void keepsTheNamesOfAnAccountThatWasActiveOnce() {
		AccountId alice = activeAccount("alice", "a@example.org");
		this.given.deactivate(alice);
		this.clock.pass(Duration.ofDays(3650));
		assertInvalid("username", new Violation.TakenByAnotherAccount("username"), () -> register("alice", null, null));
	}

	@Test
	void removesAccountsThatHaveWaitedTooLong() {
		AccountId abandoned = register("alice", "a@example.org", null);
		AccountId active = activeAccount("bob", "b@example.org");
		this.clock.pass(Duration.ofDays(90));
		assertThat(removeNeverActivated()).isFalse();
		assertThat(this.ports.accountReader().account(abandoned)).isPresent();
		this.clock.pass(Duration.ofSeconds(1));
		assertThat(removeNeverActivated()).isFalse();
		assertThat(this.ports.accountReader().account(abandoned)).isEmpty();
		assertThat(this.ports.accountReader().account(active)).isPresent();
	}

	@Test
	void letsOnlyStaffRegisterIfTheOperatorSaysSo() {
		Caller staff = staff();
		Caller bob = this.given.loggedIn(this.given.anAccount("bob"));
		this.accounts.followPolicy(new RegistrationPolicy(false, Duration.ofDays(7)));
		for (Optional<Caller> caller : List.of(Optional.<Caller>empty(), Optional.of(bob))) {
			assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> register(caller, "new", null, null));
		}
		assertThat(this.throttle.countedFrom(ADDRESS, Attempt.REGISTER)).isZero();
		register(Optional.of(staff), "new", null, null);
		assertThat(this.ports.accountReader().takenFieldsOf(Identity.of(new Username("new"), null, null)))
			.containsExactly("username");
	}

	private boolean removeNeverActivated() {
		return this.ports
			.inTransaction(() -> this.accounts.removeNeverActivatedAccounts().removeOlderThan(Duration.ofDays(90)));
	}

}
