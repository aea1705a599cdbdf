package dev.kartoteka.domain.ports;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.AccountReader.Credentials;
import dev.kartoteka.domain.account.Identity;
import dev.kartoteka.domain.account.LoginName;
import dev.kartoteka.domain.account.ProfileView;
import dev.kartoteka.domain.account.Username;
import dev.kartoteka.domain.shared.EmailAddress;
import dev.kartoteka.domain.shared.FieldViolation;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.StaleVersion;
import dev.kartoteka.domain.shared.Violation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What every store of accounts does. */
public interface AccountPortsContract extends PortsContract {

	@Test
	default void restoresAnAccountAsItWasAdded() {
		EmailAddress email = new EmailAddress("Alice@Example.org");
		PhoneNumber phone = Fixtures.aPhone();
		AccountId id = fixtures().register("alice", email, phone);
		Account.Snapshot stored = ports().inTransaction(() -> ports().accounts().findForChange(id).orElseThrow())
			.snapshot();
		assertThat(stored.identity().email()).extracting(EmailAddress::value).isEqualTo("Alice@Example.org");
		assertThat(stored.identity()).isEqualTo(new Identity(new Username("alice"), email, phone));
		assertThat(stored.createdAt()).isEqualTo(Fixtures.CLOCK.instant());
		assertThat(stored.active()).isFalse();
		assertThat(stored.name().secondName()).isEqualTo("Second");
	}

	@Test
	default void refusesASecondAccountWithTheSameUsername() {
		fixtures().register("alice", null, null);
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> fixtures().register("alice", null, null))
			.satisfies((refusal) -> assertThat(refusal.violations())
				.containsExactly(new FieldViolation("username", new Violation.TakenByAnotherAccount("username"))));
	}

	@Test
	default void tellsUsernamesApartByCase() {
		fixtures().register("alice", null, null);
		assertThat(fixtures().register("Alice", null, null)).isNotNull();
	}

	@Test
	default void refusesASecondAccountWithTheSameEmailInAnotherCase() {
		fixtures().register("alice", new EmailAddress("a@example.org"), null);
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> fixtures().register("bob", new EmailAddress("A@Example.org"), null))
			.satisfies((refusal) -> assertThat(refusal.violations())
				.containsExactly(new FieldViolation("email", new Violation.TakenByAnotherAccount("email"))));
	}

	@Test
	default void refusesASecondAccountWithTheSamePhone() {
		PhoneNumber phone = Fixtures.aPhone();
		fixtures().register("alice", null, phone);
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> fixtures().register("bob", null, phone))
			.satisfies((refusal) -> assertThat(refusal.violations())
				.containsExactly(new FieldViolation("phone", new Violation.TakenByAnotherAccount("phone"))));
	}

	@Test
	default void namesTheFieldsThatOthersGoBy() {
		PhoneNumber phone = Fixtures.aPhone();
		fixtures().register("alice", new EmailAddress("a@example.org"), phone);
		Identity everything = new Identity(new Username("alice"), new EmailAddress("A@EXAMPLE.org"), phone);
		assertThat(ports().accountReader().takenFieldsOf(everything)).containsExactly("username", "email", "phone");
		Identity crossed = new Identity(new Username("a@example.org"), null, null);
		assertThat(ports().accountReader().takenFieldsOf(crossed)).containsExactly("username");
		Identity fresh = new Identity(new Username("bob"), new EmailAddress("b@example.org"), Fixtures.aPhone());
		assertThat(ports().accountReader().takenFieldsOf(fresh)).isEmpty();
	}

	@Test
	default void findsCredentialsByUsernameEmailOrPhone() {
		PhoneNumber phone = Fixtures.aPhone();
		AccountId id = fixtures().register("alice", new EmailAddress("a@example.org"), phone);
		Optional<Credentials> expected = Optional.of(new Credentials(id, Fixtures.HASH, false));
		assertThat(ports().accountReader().credentialsOf(new LoginName("alice", null))).isEqualTo(expected);
		assertThat(ports().accountReader().credentialsOf(new LoginName("A@example.ORG", null))).isEqualTo(expected);
		assertThat(ports().accountReader().credentialsOf(new LoginName("8 900", phone))).isEqualTo(expected);
		assertThat(ports().accountReader().credentialsOf(new LoginName("Alice", null))).isEmpty();
	}

	@Test
	default void storesChangesAndCountsVersions() {
		AccountId id = fixtures().register("alice", null, null);
		fixtures().activate(id);
		Account.Snapshot stored = ports().inTransaction(() -> ports().accounts().findForChange(id).orElseThrow())
			.snapshot();
		assertThat(stored.active()).isTrue();
		assertThat(stored.version().value()).isEqualTo(1);
	}

	@Test
	default void refusesAChangeOfAStaleAccount() {
		AccountId id = fixtures().register("alice", null, null);
		Account stale = ports().inTransaction(() -> ports().accounts().findForChange(id).orElseThrow());
		fixtures().activate(id);
		stale.rehash(new PasswordHash("another"));
		assertThatExceptionOfType(StaleVersion.class)
			.isThrownBy(() -> ports().inTransaction(() -> ports().accounts().update(stale)));
	}

	@Test
	default void knowsWhetherAnyStaffExists() {
		assertThat(ports().inTransaction(() -> ports().accounts().anyStaffExists())).isFalse();
		fixtures().aStaffAccount("admin");
		assertThat(ports().inTransaction(() -> ports().accounts().anyStaffExists())).isTrue();
	}

	@Test
	default void showsTheProfile() {
		AccountId id = fixtures().anAccount("alice");
		assertThat(ports().accountReader().profile(id)).contains(new ProfileView(id.value(), "alice"));
		assertThat(ports().accountReader().profile(new AccountId(id.value() + 1000))).isEmpty();
	}

}
