package dev.kartoteka.domain.ports;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.AccountCreatedOrganizations;
import dev.kartoteka.domain.account.AccountExportReader;
import dev.kartoteka.domain.account.AccountFilter;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.AccountReader;
import dev.kartoteka.domain.account.AccountRecord;
import dev.kartoteka.domain.account.AccountReference;
import dev.kartoteka.domain.account.AccountRepository;
import dev.kartoteka.domain.account.AccountView;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.CallerStatus;
import dev.kartoteka.domain.account.CallerStatusReader;
import dev.kartoteka.domain.account.Identity;
import dev.kartoteka.domain.account.LoginName;
import dev.kartoteka.domain.account.ProfileView;
import dev.kartoteka.domain.account.Username;
import dev.kartoteka.domain.organization.Organization;
import dev.kartoteka.domain.shared.EmailAddress;
import dev.kartoteka.domain.shared.FieldViolation;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.JsonText;
import dev.kartoteka.domain.shared.Listing;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.Violation;

/** Accounts in memory. */
final class InMemoryAccounts implements AccountRepository, AccountReader, AccountExportReader, CallerStatusReader {

	private final InMemoryDatabase database;

	private final Store<Account.Snapshot> accounts;

	private final Store<Organization.Snapshot> organizations;

	InMemoryAccounts(InMemoryDatabase database) {
		this.database = database;
		this.accounts = database.table(Account.Snapshot.class);
		database.namesImages(this.accounts, Account.Snapshot::image);
		this.organizations = database.table(Organization.Snapshot.class);
	}

	private static final Set<String> FIELDS_IN_THE_FORM_OF_ADDRESSES = Set.of("email", "phone");

	private static final Pattern SPACES = Pattern.compile("\\s+");

	private Stream<Account.Snapshot> all() {
		return this.accounts.all();
	}

	@Override
	public AccountId nextId() {
		return new AccountId(this.accounts.nextId());
	}

	@Override
	public void add(Account account) {
		requireFreeNames(account);
		this.accounts.put(account.id().value(), account.snapshot());
	}

	private void requireFreeNames(Account account) {
		account.identity().names().values().stream().sorted().forEach(this.accounts::lockKey);
		List<FieldViolation> taken = takenFieldsOf(account.identity(), (other) -> !other.id().equals(account.id()),
				FIELDS_IN_THE_FORM_OF_ADDRESSES)
			.stream()
			.map((field) -> new FieldViolation(field, new Violation.TakenByAnotherAccount(field)))
			.toList();
		if (!taken.isEmpty()) {
			throw new InvalidInput(taken);
		}
	}

	@Override
	public Optional<Account> findForChange(AccountId id) {
		return this.accounts.find(id.value(), Lock.CHANGE).map(Account::restore);
	}

	@Override
	public Optional<Account> findUnlocked(AccountId id) {
		return this.accounts.find(id.value()).map(Account::restore);
	}

	@Override
	public List<Account> findByEmail(EmailAddress email, int most) {
		return oldest((account) -> email.equals(account.identity().email()), most);
	}

	@Override
	public List<Account> findByPhone(PhoneNumber phone, int most) {
		return oldest((account) -> phone.equals(account.identity().phone()), most);
	}

	@Override
	public List<Account> findOthersNamed(String name, AccountId owner) {
		return oldest((account) -> !account.id().equals(owner) && account.identity().names().containsValue(name),
				Integer.MAX_VALUE);
	}

	private List<Account> oldest(Predicate<Account.Snapshot> condition, int most) {
		return all().filter(condition).limit(most).map(Account::restore).toList();
	}

	@Override
	public void remove(Account account) {
		AccountId id = account.id();
		if (this.organizations.all().anyMatch((organization) -> organization.creator().equals(id))) {
			throw new AccountCreatedOrganizations();
		}
		this.accounts.remove(id.value());
	}

	@Override
	public void update(Account account) {
		Account.Snapshot given = account.snapshot();
		Account.Snapshot stored = this.accounts.find(given.id().value()).orElseThrow();
		Store.requireSame(stored.version(), given.version());
		requireFreeNames(account);
		if (!stored.equals(given) || !AccountRecord.of(stored).equals(AccountRecord.of(given))) {
			this.accounts.put(given.id().value(),
					new Account.Snapshot(given.id(), given.identity(), given.name(), given.address(), given.password(),
							given.active(), given.neverActivated(), given.staff(), given.confirmedEmail(),
							given.confirmedPhone(), given.everConfirmed(), given.image(), given.createdAt(),
							given.updatedAt(), Store.after(given.version())));
		}
	}

	@Override
	public void lockStaff() {
		this.database.lock("staff", Lock.REMOVE);
	}

	@Override
	public boolean isOtherStaffActive(AccountId account) {
		return all().anyMatch((other) -> other.staff() && other.active() && !other.id().equals(account));
	}

	@Override
	public boolean isAnyStaffActive() {
		return all().anyMatch((account) -> account.staff() && account.active());
	}

	@Override
	public Optional<AccountReader.Credentials> credentialsOf(LoginName name) {
		return Stream.<Predicate<Account.Snapshot>>of((account) -> hasProved(account, lowered(name.typed())),
				(account) -> name.phone() != null && hasProved(account, name.phone().e164()),
				(account) -> account.identity().username().value().equals(name.typed()),
				(account) -> account.identity().username().value().equals(Username.normalized(name.typed())),
				(account) -> account.identity().email() != null
						&& account.identity().email().canonical().equals(lowered(name.typed())),
				(account) -> name.phone() != null && name.phone().equals(account.identity().phone()))
			.flatMap((rule) -> all().filter(rule).sorted(Comparator.comparing(Account.Snapshot::active).reversed()))
			.findFirst()
			.map((account) -> new AccountReader.Credentials(account.id(), account.password(), account.active()));
	}

	@Override
	public List<String> takenFieldsOf(Identity identity) {
		return takenFieldsOf(identity, (_) -> true, Set.of());
	}

	@Override
	public List<String> takenFieldsOf(Identity identity, Optional<AccountId> owner, Instant createdBefore) {
		return takenFieldsOf(identity,
				(account) -> !Optional.of(account.id()).equals(owner)
						&& !(account.neverActivated() && account.createdAt().isBefore(createdBefore)),
				identity.usesAddressAsUsername() ? Set.of("username", "email", "phone")
						: FIELDS_IN_THE_FORM_OF_ADDRESSES);
	}

	@Override
	public List<Account> findNeverActivated(Identity names, Instant createdBefore) {
		return neverActivated(createdBefore)
			.filter((account) -> !Collections.disjoint(account.identity().names().values(), names.names().values()))
			.map(Account::restore)
			.toList();
	}

	@Override
	public List<Account> findNeverActivated(Instant createdBefore, int most) {
		return neverActivated(createdBefore).limit(most).map(Account::restore).toList();
	}

	private Stream<Account.Snapshot> neverActivated(Instant createdBefore) {
		return all().filter((account) -> account.neverActivated() && account.createdAt().isBefore(createdBefore));
	}

	private List<String> takenFieldsOf(Identity identity, Predicate<Account.Snapshot> others, Set<String> provable) {
		return identity.names()
			.entrySet()
			.stream()
			.filter((given) -> all().filter(others)
				.filter((other) -> goesBy(other, given.getValue()))
				.anyMatch((other) -> !provable.contains(given.getKey()) || keeps(other, given.getValue())))
			.map(Map.Entry::getKey)
			.toList();
	}

	private static boolean keeps(Account.Snapshot account, String name) {
		return account.neverActivated() || hasProved(account, name);
	}

	private static boolean hasProved(Account.Snapshot account, String name) {
		return Account.restore(account).hasProved(name);
	}

	private static boolean goesBy(Account.Snapshot account, String name) {
		EmailAddress email = account.identity().email();
		PhoneNumber phone = account.identity().phone();
		return account.identity().username().value().equals(name)
				|| (email != null && email.canonical().equals(lowered(name)))
				|| (phone != null && phone.e164().equals(name))
				|| (name.contains("@") && lowered(account.identity().username().value()).equals(lowered(name)));
	}

	private static String lowered(String text) {
		return text.toLowerCase(Locale.ROOT);
	}

	@Override
	public Optional<ProfileView> profile(AccountId id) {
		return this.accounts.find(id.value())
			.map((account) -> new ProfileView(id.value(), account.identity().username().value()));
	}

	@Override
	public Optional<JsonText> export(AccountId id) {
		return this.accounts.find(id.value())
			.map((account) -> new JsonText("{\"account\":{\"username\":\"%s\",\"email\":\"%s\"}}"
				.formatted(account.identity().username().value(), AccountRecord.of(account).account().email())));
	}

	@Override
	public Optional<AccountRecord> account(AccountId id) {
		return this.accounts.find(id.value()).map(AccountRecord::of);
	}

	@Override
	public Listing<AccountRecord> accounts(AccountFilter filter, Optional<AccountId> only) {
		return InMemoryListing
			.newestFirst(() -> all().filter((account) -> only.isEmpty() || only.get().equals(account.id()))
				.filter((account) -> passes(account, filter))
				.map(AccountRecord::of), (found) -> found.account().id());
	}

	private static boolean passes(Account.Snapshot account, AccountFilter filter) {
		return filter.active().filter((wanted) -> wanted != account.active()).isEmpty()
				&& filter.staff().filter((wanted) -> wanted != account.staff()).isEmpty()
				&& SPACES.splitAsStream(lowered(filter.search())).allMatch((word) -> mentions(account, word));
	}

	private static boolean mentions(Account.Snapshot account, String word) {
		AccountRecord found = AccountRecord.of(account);
		AccountView view = found.account();
		return Stream
			.of(found.username(), view.email(), Objects.requireNonNullElse(view.phone(), ""), view.surname(),
					view.name(), view.secondName())
			.anyMatch((text) -> lowered(text).contains(word));
	}

	@Override
	public CallerStatus of(Caller caller) {
		boolean live = this.database.fake(InMemorySessions.class)
			.isLive(caller.session(), caller.account().asSessionHolder());
		boolean staff = live && this.accounts.find(caller.account().value()).orElseThrow().staff();
		return new CallerStatus(live, staff);
	}

	/** Returns the status of the account without a session. */
	CallerStatus statusOf(AccountId id) {
		return this.accounts.find(id.value())
			.map((account) -> new CallerStatus(account.active(), account.staff()))
			.orElseGet(() -> new CallerStatus(false, false));
	}

	AccountView viewOf(AccountId id) {
		return AccountRecord.of(this.accounts.find(id.value()).orElseThrow()).account();
	}

	@Override
	public boolean isActive(AccountId id) {
		return this.accounts.find(id.value()).filter(Account.Snapshot::active).isPresent();
	}

	@Override
	public Optional<AccountId> findActive(AccountReference reference) {
		return all().filter(Account.Snapshot::active).filter((account) -> switch (reference) {
			case AccountReference.ById(AccountId id) -> account.id().equals(id);
			case AccountReference.ByUsername(Username name) -> account.identity().username().equals(name);
		}).map(Account.Snapshot::id).findFirst();
	}

}
