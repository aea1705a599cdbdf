package dev.kartoteka.domain.ports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.AccountChanges;
import dev.kartoteka.domain.account.AccountCreatedOrganizations;
import dev.kartoteka.domain.account.AccountFilter;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.AccountReader;
import dev.kartoteka.domain.account.AccountReader.Credentials;
import dev.kartoteka.domain.account.AccountRecord;
import dev.kartoteka.domain.account.AccountView;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.Identity;
import dev.kartoteka.domain.account.LoginName;
import dev.kartoteka.domain.account.ProfileView;
import dev.kartoteka.domain.account.Username;
import dev.kartoteka.domain.membership.MemberId;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.EmailAddress;
import dev.kartoteka.domain.shared.FieldViolation;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.Listing;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.StaleVersion;
import dev.kartoteka.domain.shared.Violation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The contract of the ports for accounts. */
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
	default void findsTheNormalizedFormOfAUsernameAndBeforeThatTheExactOne() {
		AccountId alice = fixtures().anAccount("alice");
		LoginName wide = new LoginName("\uff41lice", null);
		assertThat(ports().accountReader().credentialsOf(wide)).map(AccountReader.Credentials::account).contains(alice);
		AccountId imported = fixtures().anAccount("\uff41lice");
		assertThat(ports().accountReader().credentialsOf(wide)).map(AccountReader.Credentials::account)
			.contains(imported);
		assertThat(ports().accountReader().credentialsOf(new LoginName("alice", null)))
			.map(AccountReader.Credentials::account)
			.contains(alice);
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
	default void refusesAUsernameThatIsAnothersEmailOrPhone() {
		PhoneNumber phone = Fixtures.aPhone();
		fixtures().register("alice", new EmailAddress("a@example.org"), phone);
		for (String username : List.of("A@Example.org", phone.e164())) {
			assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> fixtures().register(username, null, null))
				.satisfies((refusal) -> assertThat(refusal.violations())
					.containsExactly(new FieldViolation("username", new Violation.TakenByAnotherAccount("username"))));
		}
	}

	@Test
	default void refusesAnEmailThatIsAnothersUsername() {
		fixtures().register("A@Example.org", null, null);
		AccountId bob = fixtures().register("bob", null, null);
		EmailAddress email = new EmailAddress("a@example.org");
		for (ThrowingCallable attempt : List.<ThrowingCallable>of(() -> fixtures().register("carol", email, null),
				() -> change(bob, Change.to(email), Change.none()))) {
			assertThatExceptionOfType(InvalidInput.class).isThrownBy(attempt)
				.satisfies((refusal) -> assertThat(refusal.violations())
					.containsExactly(new FieldViolation("email", new Violation.TakenByAnotherAccount("email"))));
		}
	}

	@Test
	default void remembersWhetherAnAccountWasEverActivated() {
		AccountId id = fixtures().register("alice", null, null);
		assertThat(ports().accountReader().findUnlocked(id).orElseThrow().snapshot().neverActivated()).isTrue();
		change(id, Change.none(), Change.to(Fixtures.aPhone()));
		assertThat(ports().accountReader().findUnlocked(id).orElseThrow().snapshot().neverActivated()).isTrue();
		fixtures().activate(id);
		ports().inTransaction(() -> {
			Account account = ports().accounts().findForChange(id).orElseThrow();
			account.deactivate(Fixtures.CLOCK);
			ports().accounts().update(account);
			return account;
		});
		assertThat(ports().accountReader().findUnlocked(id).orElseThrow().snapshot().neverActivated()).isFalse();
	}

	@Test
	default void remembersThatAnAddressWasConfirmed() {
		AccountId id = fixtures().register("alice", new EmailAddress("a@example.org"), null);
		assertThat(ports().accountReader().findUnlocked(id).orElseThrow().snapshot().everConfirmed()).isFalse();
		ports().inTransaction(() -> {
			Account account = ports().accounts().findForChange(id).orElseThrow();
			account.confirm(Fixtures.CLOCK);
			ports().accounts().update(account);
		});
		change(id, Change.to(new EmailAddress("b@example.org")), Change.none());
		Account.Snapshot stored = ports().accountReader().findUnlocked(id).orElseThrow().snapshot();
		assertThat(stored.confirmedEmail()).isFalse();
		assertThat(stored.everConfirmed()).isTrue();
	}

	@Test
	default void findsTheWholeAccountWithoutALock() {
		AccountId id = fixtures().register("alice", new EmailAddress("a@example.org"), Fixtures.aPhone());
		fixtures().activate(id);
		Account stored = ports().inTransaction(() -> ports().accounts().findForChange(id).orElseThrow());
		assertThat(ports().accountReader().findUnlocked(id).orElseThrow().snapshot()).isEqualTo(stored.snapshot());
		assertThat(ports().accountReader().findUnlocked(new AccountId(Long.MAX_VALUE))).isEmpty();
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
	default void refusesAChangeToWhatAnotherAccountHas() {
		PhoneNumber phone = Fixtures.aPhone();
		fixtures().register("alice", new EmailAddress("a@example.org"), phone);
		AccountId bob = fixtures().register("bob", new EmailAddress("b@example.org"), null);
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> change(bob, Change.to(new EmailAddress("A@example.org")), Change.none()))
			.satisfies((refusal) -> assertThat(refusal.violations())
				.containsExactly(new FieldViolation("email", new Violation.TakenByAnotherAccount("email"))));
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> change(bob, Change.none(), Change.to(phone)))
			.satisfies((refusal) -> assertThat(refusal.violations())
				.containsExactly(new FieldViolation("phone", new Violation.TakenByAnotherAccount("phone"))));
	}

	@Test
	default void storesAnotherSpellingOfTheSameEmail() {
		AccountId alice = fixtures().register("alice", new EmailAddress("a@example.org"), null);
		change(alice, Change.to(new EmailAddress("A@example.org")), Change.none());
		assertThat(ports().accountReader().account(alice).orElseThrow().account().email()).isEqualTo("A@example.org");
	}

	@Test
	default void forgetsAnEmailAndAPhoneThatWereTakenBack() {
		EmailAddress email = new EmailAddress("a@example.org");
		PhoneNumber phone = Fixtures.aPhone();
		AccountId alice = fixtures().register("alice", email, phone);
		change(alice, Change.to(null), Change.to(null));
		assertThat(ports().accountReader().account(alice).orElseThrow().account())
			.satisfies((shown) -> assertThat(shown.email()).isEmpty())
			.satisfies((shown) -> assertThat(shown.phone()).isNull());
		assertThat(ports().accountReader().credentialsOf(new LoginName("a@example.org", phone))).isEmpty();
		assertThat(fixtures().register("bob", email, phone)).isNotNull();
	}

	@Test
	default void doesNotHoldAnAccountsOwnIdentityAgainstIt() {
		PhoneNumber phone = Fixtures.aPhone();
		AccountId alice = fixtures().register("a@example.org", new EmailAddress("a@example.org"), phone);
		AccountId bob = fixtures().register("bob", null, null);
		Identity identity = new Identity(new Username("a@example.org"), new EmailAddress("A@example.org"), phone);
		AccountReader reader = ports().accountReader();
		assertThat(reader.takenFieldsOf(identity, Optional.of(alice), Instant.EPOCH)).isEmpty();
		assertThat(reader.takenFieldsOf(identity, Optional.of(bob), Instant.EPOCH)).containsExactly("username", "email",
				"phone");
	}

	@Test
	default void findsAnAccountByEmailInAnyCaseAlsoOutsideOfATransaction() {
		AccountId alice = fixtures().register("alice", new EmailAddress("a@example.org"), null);
		fixtures().register("a@example.com", null, null);
		assertThat(ports().accounts().findByEmail(new EmailAddress("A@Example.org"), 2)).extracting(Account::id)
			.containsExactly(alice);
		assertThat(ports().accounts().findByEmail(new EmailAddress("a@example.com"), 2)).isEmpty();
	}

	@Test
	default void findsAnAccountByPhoneAlsoOutsideOfATransaction() {
		PhoneNumber phone = Fixtures.aPhone();
		AccountId alice = fixtures().register("alice", null, phone);
		fixtures().register("bob", null, Fixtures.aPhone());
		assertThat(ports().accounts().findByPhone(phone, 2)).extracting(Account::id).containsExactly(alice);
		assertThat(ports().accounts().findByPhone(Fixtures.aPhone(), 2)).isEmpty();
	}

	@Test
	default void letsSeveralAccountsHaveAnAddressThatNoneHasProved() {
		EmailAddress email = new EmailAddress("a@example.org");
		PhoneNumber phone = Fixtures.aPhone();
		AccountId squatter = fixtures().register("a@example.org", email, phone);
		fixtures().activate(squatter);
		Identity derived = Identity.of(null, email, phone);
		assertThat(taken(derived)).isEmpty();
		assertThat(taken(new Identity(new Username("a@example.org"), null, phone))).containsExactly("username");
		AccountId alice = fixtures().register("alice", email, phone);
		assertThat(ports().accounts().findByEmail(email, 2)).extracting(Account::id).containsExactly(squatter, alice);
		assertThat(ports().accounts().findByPhone(phone, 1)).extracting(Account::id).containsExactly(squatter);
		assertThat(othersNamed("a@example.org", alice)).containsExactly(squatter);
		assertThat(othersNamed(phone.e164(), squatter)).containsExactly(alice);
		assertThat(ports().accountReader().credentialsOf(new LoginName("A@example.org", null)))
			.map(AccountReader.Credentials::account)
			.contains(squatter);
		// Another one waits for its activation already.
		assertThat(taken(derived)).containsExactly("username", "email", "phone");
	}

	@Test
	default void letsNobodyHaveAnAddressThatAnotherAccountHasProved() {
		EmailAddress email = new EmailAddress("a@example.org");
		AccountId alice = fixtures().register("alice", email, null);
		change(alice, (account) -> account.confirm(Fixtures.CLOCK));
		assertThat(taken(Identity.of(null, email, null))).containsExactly("username", "email");
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> fixtures().register("eve", email, null));
	}

	@Test
	default void logsInWhoHasProvedAnAddressBeforeAnAccountThatIsNamedLikeIt() {
		PhoneNumber phone = Fixtures.aPhone();
		String national = "8" + phone.e164().substring(2);
		fixtures().anAccount(national);
		AccountId alice = fixtures().register("alice", null, phone);
		change(alice, (account) -> account.confirmPhone(Fixtures.CLOCK));
		assertThat(ports().accountReader().credentialsOf(new LoginName(national, phone)))
			.map(AccountReader.Credentials::account)
			.contains(alice);
	}

	private List<String> taken(Identity identity) {
		return ports().accountReader().takenFieldsOf(identity, Optional.empty(), Instant.EPOCH);
	}

	private List<AccountId> othersNamed(String name, AccountId owner) {
		return ports().inTransaction(() -> ports().accounts().findOthersNamed(name, owner))
			.stream()
			.map(Account::id)
			.toList();
	}

	private void change(AccountId id, Consumer<Account> change) {
		ports().inTransaction(() -> {
			Account account = ports().accounts().findForChange(id).orElseThrow();
			change.accept(account);
			ports().accounts().update(account);
		});
	}

	@Test
	default void removesAnAccountWithItsSessionsAndMemberships() {
		AccountId creator = fixtures().anAccount("creator");
		OrganizationId organization = fixtures().anOrganization(creator);
		AccountId alice = fixtures().anAccount("alice");
		Caller caller = fixtures().loggedIn(alice);
		MemberId member = fixtures().aMember(alice, fixtures().aRole(organization, "Clerk"), organization);
		remove(alice);
		assertThat(ports().accountReader().account(alice)).isEmpty();
		assertThat(ports().accountReader().isActive(alice)).isFalse();
		assertThat(ports().accountReader().credentialsOf(new LoginName("alice", null))).isEmpty();
		assertThat(ports().sessionReader().isLive(caller.session(), alice.asSessionHolder())).isFalse();
		assertThat(ports().callerStatusReader().of(caller).active()).isFalse();
		assertThat(ports().membershipReader().member(member, organization)).isEmpty();
		assertThat(ports().accountReader().account(creator)).isPresent();
		assertThat(fixtures().anAccount("alice")).isNotEqualTo(alice);
	}

	@Test
	default void findsAccountsThatWereNeverActive() {
		PhoneNumber phone = Fixtures.aPhone();
		AccountId abandoned = fixtures().register("a@example.org", new EmailAddress("A@example.org"), phone);
		AccountId active = fixtures().anAccount("bob");
		Instant created = Fixtures.CLOCK.instant();
		Identity byEmail = new Identity(new Username("A@Example.org"), null, null);
		Identity byBoth = new Identity(new Username("bob"), null, phone);
		assertThat(neverActivated(byEmail, created)).isEmpty();
		assertThat(neverActivated(byEmail, created.plusSeconds(1))).containsExactly(abandoned);
		assertThat(neverActivated(byBoth, created.plusSeconds(1))).containsExactly(abandoned);
		assertThat(ports().inTransaction(() -> ports().accounts().findNeverActivated(created.plusSeconds(1), 10)))
			.extracting(Account::id)
			.containsExactly(abandoned);
		AccountReader reader = ports().accountReader();
		assertThat(reader.takenFieldsOf(byBoth, Optional.empty(), created)).containsExactly("username", "phone");
		assertThat(reader.takenFieldsOf(byBoth, Optional.empty(), created.plusSeconds(1))).containsExactly("username");
		assertThat(reader.takenFieldsOf(byBoth, Optional.of(active), created.plusSeconds(1))).isEmpty();
	}

	private List<AccountId> neverActivated(Identity names, Instant createdBefore) {
		return ports().inTransaction(() -> ports().accounts().findNeverActivated(names, createdBefore))
			.stream()
			.map(Account::id)
			.toList();
	}

	@Test
	default void exportsWhatIsKeptOfAnAccountButNoSecret() {
		AccountId alice = fixtures().register("alice", new EmailAddress("a@example.org"), null);
		String export = ports().accountExportReader().export(alice).orElseThrow().json();
		assertThat(export).contains("alice", "a@example.org").doesNotContain(Fixtures.HASH.encoded());
		assertThat(ports().accountExportReader().export(new AccountId(alice.value() + 1000))).isEmpty();
	}

	@Test
	default void removesNoAccountThatFoundedOrganizations() {
		AccountId alice = fixtures().anAccount("alice");
		fixtures().anOrganization(alice);
		assertThatExceptionOfType(AccountCreatedOrganizations.class).isThrownBy(() -> remove(alice));
		assertThat(ports().accountReader().account(alice)).isPresent();
	}

	@Test
	default void showsAnAccountAsItsOwnerSeesIt() {
		PhoneNumber phone = Fixtures.aPhone();
		AccountId id = fixtures().register("alice", new EmailAddress("A@example.org"), phone);
		AccountView expected = new AccountView(id.value(), "Surname", "Name", "Second", "Street", "A@example.org",
				phone.e164(), null, false, false, Fixtures.CLOCK.instant(), Fixtures.CLOCK.instant());
		assertThat(ports().accountReader().account(id))
			.contains(new AccountRecord("alice", expected, Optional.of(new AccountRecord.Standing(false, false))));
		assertThat(ports().accountReader().account(new AccountId(id.value() + 1000))).isEmpty();
	}

	@Test
	default void knowsWhetherAnAccountIsActive() {
		AccountId alice = fixtures().anAccount("alice");
		assertThat(ports().accountReader().isActive(alice)).isTrue();
		fixtures().deactivate(alice);
		assertThat(ports().accountReader().isActive(alice)).isFalse();
		assertThat(ports().accountReader().isActive(new AccountId(alice.value() + 1000))).isFalse();
	}

	@Test
	default void listsAccountsNewestFirst() {
		fixtures().anAccount("alice");
		fixtures().register("bob", null, null);
		fixtures().aStaffAccount("carol");
		assertThat(usernames(Optional.empty(), Optional.empty(), "")).containsExactly("carol", "bob", "alice");
		Listing<AccountRecord> listing = ports().accountReader().accounts(everybody(), Optional.empty());
		assertThat(listing.page(2, 2).items()).extracting(AccountRecord::username).containsExactly("alice");
		assertThat(listing.page(1, 2).total()).isEqualTo(3);
		assertThat(listing.slice(new Listing.Cursor.Start(), 1).items()).extracting(AccountRecord::username)
			.containsExactly("carol");
	}

	@Test
	default void listsOnlyThoseAccountsThatAreWanted() {
		fixtures().anAccount("alice");
		fixtures().register("bob", null, null);
		fixtures().aStaffAccount("carol");
		assertThat(usernames(Optional.of(true), Optional.empty(), "")).containsExactly("carol", "alice");
		assertThat(usernames(Optional.of(false), Optional.empty(), "")).containsExactly("bob");
		assertThat(usernames(Optional.empty(), Optional.of(true), "")).containsExactly("carol");
		assertThat(usernames(Optional.of(true), Optional.of(false), "")).containsExactly("alice");
	}

	@Test
	default void findsAccountsBySomeWordsOfWhatTheyGoBy() {
		PhoneNumber phone = Fixtures.aPhone();
		fixtures().register("alice_1", new EmailAddress("Wonder@land.example"), null);
		fixtures().register("Боря", null, phone);
		fixtures().aStaffAccount("carol");
		assertThat(search("ALICE")).containsExactly("alice_1");
		assertThat(search("бор")).containsExactly("Боря");
		assertThat(search("wonder@LAND")).containsExactly("alice_1");
		assertThat(search(phone.e164().substring(3))).containsExactly("Боря");
		assertThat(search("surname second")).containsExactly("Боря", "alice_1");
		assertThat(search(" surname  alice ")).containsExactly("alice_1");
		assertThat(search("surname carol")).isEmpty();
	}

	@Test
	default void readsNoPatternsInASearch() {
		fixtures().register("alice_1", null, null);
		fixtures().register("alicex1", null, null);
		assertThat(search("e_1")).containsExactly("alice_1");
		assertThat(search("%")).isEmpty();
		assertThat(search("\\")).isEmpty();
	}

	@Test
	default void listsOneAccountOnlyIfThatIsWanted() {
		AccountId alice = fixtures().anAccount("alice");
		fixtures().anAccount("bob");
		assertThat(ports().accountReader().accounts(everybody(), Optional.of(alice)).all())
			.extracting(AccountRecord::username)
			.containsExactly("alice");
		AccountFilter bob = new AccountFilter(Optional.empty(), Optional.empty(), "bob");
		assertThat(ports().accountReader().accounts(bob, Optional.of(alice)).all()).isEmpty();
	}

	@Test
	default void knowsWhetherAnyStaffIsActive() {
		assertAnyStaffIsActive(false);
		AccountId admin = fixtures().aStaffAccount("admin");
		assertAnyStaffIsActive(true);
		fixtures().deactivate(admin);
		assertAnyStaffIsActive(false);
	}

	private void assertAnyStaffIsActive(boolean expected) {
		assertThat(ports().accountReader().isAnyStaffActive()).isEqualTo(expected);
		assertThat(ports().inTransaction(() -> ports().accounts().isAnyStaffActive())).isEqualTo(expected);
	}

	@Test
	default void knowsWhetherOtherStaffIsActive() {
		AccountId alice = fixtures().aStaffAccount("alice");
		fixtures().anAccount("carol");
		assertThat(isOtherStaffActive(alice)).isFalse();
		AccountId bob = fixtures().aStaffAccount("bob");
		assertThat(isOtherStaffActive(alice)).isTrue();
		fixtures().deactivate(bob);
		assertThat(isOtherStaffActive(alice)).isFalse();
	}

	private boolean isOtherStaffActive(AccountId account) {
		return ports().inTransaction(() -> {
			ports().accounts().lockStaff();
			return ports().accounts().isOtherStaffActive(account);
		});
	}

	private void change(AccountId id, Change<@Nullable EmailAddress> email, Change<@Nullable PhoneNumber> phone) {
		ports().inTransaction(() -> {
			Account account = ports().accounts().findForChange(id).orElseThrow();
			account.change(new AccountChanges(Change.none(), email, phone, Change.none(), Change.none(), Change.none(),
					Change.none(), Change.none()), Fixtures.CLOCK);
			ports().accounts().update(account);
		});
	}

	private void remove(AccountId id) {
		ports().inTransaction(() -> ports().accounts().remove(ports().accounts().findForChange(id).orElseThrow()));
	}

	private static AccountFilter everybody() {
		return new AccountFilter(Optional.empty(), Optional.empty(), "");
	}

	private List<String> search(String text) {
		return usernames(Optional.empty(), Optional.empty(), text);
	}

	private List<String> usernames(Optional<Boolean> active, Optional<Boolean> staff, String search) {
		return ports().accountReader()
			.accounts(new AccountFilter(active, staff, search), Optional.empty())
			.all()
			.map(AccountRecord::username)
			.toList();
	}

	@Test
	default void showsTheProfile() {
		AccountId id = fixtures().anAccount("alice");
		assertThat(ports().accountReader().profile(id)).contains(new ProfileView(id.value(), "alice"));
		assertThat(ports().accountReader().profile(new AccountId(id.value() + 1000))).isEmpty();
	}

}
