package dev.kartoteka.domain.ports;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.AccountCreatedOrganizations;
import dev.kartoteka.domain.account.AccountFilter;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.AccountReader;
import dev.kartoteka.domain.account.AccountRecord;
import dev.kartoteka.domain.account.AccountRepository;
import dev.kartoteka.domain.account.AccountView;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.CallerStatus;
import dev.kartoteka.domain.account.CallerStatusReader;
import dev.kartoteka.domain.account.Identity;
import dev.kartoteka.domain.account.ImportedAccountRegister;
import dev.kartoteka.domain.account.LoginName;
import dev.kartoteka.domain.account.ProfileView;
import dev.kartoteka.domain.audit.AuditReader;
import dev.kartoteka.domain.audit.AuditTrail;
import dev.kartoteka.domain.client.Client;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.client.ClientReader;
import dev.kartoteka.domain.client.ClientRepository;
import dev.kartoteka.domain.client.ClientView;
import dev.kartoteka.domain.client.ImportedClientRegister;
import dev.kartoteka.domain.clientcard.ClientCard;
import dev.kartoteka.domain.clientcard.ClientCardAccessReader;
import dev.kartoteka.domain.clientcard.ClientCardFilter;
import dev.kartoteka.domain.clientcard.ClientCardId;
import dev.kartoteka.domain.clientcard.ClientCardReader;
import dev.kartoteka.domain.clientcard.ClientCardRepository;
import dev.kartoteka.domain.clientcard.ClientCardView;
import dev.kartoteka.domain.clientcard.GuardedCard;
import dev.kartoteka.domain.clientcard.NameWords;
import dev.kartoteka.domain.clientcardimport.ClientCardImport;
import dev.kartoteka.domain.clientcardimport.ClientCardImportAccessReader;
import dev.kartoteka.domain.clientcardimport.ClientCardImportReader;
import dev.kartoteka.domain.clientcardimport.ClientCardImportRepository;
import dev.kartoteka.domain.district.District;
import dev.kartoteka.domain.district.DistrictHasPlaces;
import dev.kartoteka.domain.district.DistrictId;
import dev.kartoteka.domain.district.DistrictReader;
import dev.kartoteka.domain.district.DistrictRepository;
import dev.kartoteka.domain.district.DistrictView;
import dev.kartoteka.domain.idempotency.IdempotencyStore;
import dev.kartoteka.domain.image.ImageName;
import dev.kartoteka.domain.image.ImageRegister;
import dev.kartoteka.domain.membership.Member;
import dev.kartoteka.domain.membership.MemberId;
import dev.kartoteka.domain.membership.MemberRepository;
import dev.kartoteka.domain.membership.MemberView;
import dev.kartoteka.domain.membership.MembershipAccessReader;
import dev.kartoteka.domain.membership.MembershipReader;
import dev.kartoteka.domain.membership.Role;
import dev.kartoteka.domain.membership.RoleId;
import dev.kartoteka.domain.membership.RoleInUse;
import dev.kartoteka.domain.membership.RoleRepository;
import dev.kartoteka.domain.membership.RoleView;
import dev.kartoteka.domain.message.Outbox;
import dev.kartoteka.domain.organization.ObjectAccess;
import dev.kartoteka.domain.organization.Organization;
import dev.kartoteka.domain.organization.OrganizationAccess;
import dev.kartoteka.domain.organization.OrganizationAccessReader;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.OrganizationReader;
import dev.kartoteka.domain.organization.OrganizationRepository;
import dev.kartoteka.domain.organization.OrganizationView;
import dev.kartoteka.domain.place.FoundPlace;
import dev.kartoteka.domain.place.Place;
import dev.kartoteka.domain.place.PlaceDetails;
import dev.kartoteka.domain.place.PlaceFilter;
import dev.kartoteka.domain.place.PlaceId;
import dev.kartoteka.domain.place.PlaceImage;
import dev.kartoteka.domain.place.PlaceImageId;
import dev.kartoteka.domain.place.PlaceImageRepository;
import dev.kartoteka.domain.place.PlaceReader;
import dev.kartoteka.domain.place.PlaceRepository;
import dev.kartoteka.domain.place.PlaceView;
import dev.kartoteka.domain.session.Session;
import dev.kartoteka.domain.session.SessionHolder;
import dev.kartoteka.domain.session.SessionId;
import dev.kartoteka.domain.session.SessionReader;
import dev.kartoteka.domain.session.SessionRepository;
import dev.kartoteka.domain.session.SessionView;
import dev.kartoteka.domain.shared.EmailAddress;
import dev.kartoteka.domain.shared.FieldViolation;
import dev.kartoteka.domain.shared.Forbidden;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.KnownIdentities;
import dev.kartoteka.domain.shared.Listing;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.Violation;

import org.jspecify.annotations.Nullable;

/**
 * The store in memory, for tests of use cases. Keeps the promises of the ports, as long
 * as one thread at a time asks: a transaction that fails is undone, but none is kept from
 * the others while it lasts.
 */
public final class InMemoryPorts implements DrivenPorts {

	private final Store<Account.Snapshot> accountRows = new Store<>((account) -> images().use(account.image()));

	private final Store<Session.Snapshot> sessionRows = new Store<>();

	private final Store<Organization.Snapshot> organizationRows = new Store<>();

	private final Store<Client.Snapshot> clientRows = new Store<>();

	private final Store<ClientCard.Snapshot> cardRows = new Store<>((card) -> images().use(card.details().image()));

	private final Store<District.Snapshot> districtRows = new Store<>((district) -> images().use(district.image()));

	private final Store<Place.Snapshot> placeRows = new Store<>();

	private final Store<PlaceImage.Snapshot> placeImageRows = new Store<>((image) -> images().use(image.image()));

	private final Store<Role.Snapshot> roleRows = new Store<>();

	private final Store<Member.Snapshot> memberRows = new Store<>();

	private final Store<Account.Snapshot> adoptedAccountRows = new Store<>();

	private final Store<Client.Snapshot> adoptedClientRows = new Store<>();

	private final InMemoryOutbox outbox;

	private final InMemoryImageRegister images;

	private final InMemoryClientCardImports cardImports;

	private final InMemoryIdempotencyStore answerOutbox;

	private final InMemoryAuditTrail audit;

	public InMemoryPorts() {
		this(Fixtures.CLOCK);
	}

	public InMemoryPorts(Clock clock) {
		this.outbox = new InMemoryOutbox(clock);
		this.images = new InMemoryImageRegister(this::imagesInUse, clock);
		this.answerOutbox = new InMemoryIdempotencyStore(clock);
		this.cardImports = new InMemoryClientCardImports(this.cardRows,
				(organization) -> this.organizationRows.find(organization.value()).isPresent(), clock);
		this.audit = new InMemoryAuditTrail(clock, this::usernameOf);
	}

	private InMemoryImageRegister images() {
		return this.images;
	}

	private Stream<ImageName> imagesInUse() {
		return Stream
			.of(this.accountRows.all().map(Account.Snapshot::image),
					this.cardRows.all().map((card) -> card.details().image()),
					this.districtRows.all().map(District.Snapshot::image),
					this.placeImageRows.all().map(PlaceImage.Snapshot::image))
			.flatMap((names) -> names)
			.filter(Objects::nonNull);
	}

	@Override
	public <T> T inTransaction(Supplier<T> work) {
		List<Runnable> savepoints = Stream
			.of(this.accountRows, this.sessionRows, this.organizationRows, this.clientRows, this.cardRows,
					this.districtRows, this.placeRows, this.placeImageRows, this.roleRows, this.memberRows,
					this.adoptedAccountRows, this.adoptedClientRows, this.outbox.emails(), this.cardImports.imports(),
					this.audit.changes())
			.map(Store::savepoint)
			.toList();
		Runnable imagesBefore = this.images.savepoint();
		try {
			return work.get();
		}
		catch (RuntimeException | Error ex) {
			savepoints.forEach(Runnable::run);
			imagesBefore.run();
			throw ex;
		}
	}

	@Override
	public AccountRepository accounts() {
		return new Accounts();
	}

	@Override
	public AccountReader accountReader() {
		return new Accounts();
	}

	@Override
	public CallerStatusReader callerStatusReader() {
		return this::standingOf;
	}

	@Override
	public SessionRepository sessions() {
		return new Sessions();
	}

	@Override
	public SessionReader sessionReader() {
		return new Sessions();
	}

	@Override
	public OrganizationRepository organizations() {
		return new Organizations();
	}

	@Override
	public OrganizationReader organizationReader() {
		return new Organizations();
	}

	@Override
	public OrganizationAccessReader organizationAccessReader() {
		return this::standingIn;
	}

	@Override
	public ClientRepository clients() {
		return new Clients();
	}

	@Override
	public ClientReader clientReader() {
		return new Clients();
	}

	@Override
	public ClientCardRepository cards() {
		return new Cards();
	}

	@Override
	public ClientCardReader cardReader() {
		return new Cards();
	}

	@Override
	public ClientCardAccessReader cardAccessReader() {
		return this::standingOver;
	}

	@Override
	public DistrictRepository districts() {
		return new Districts();
	}

	@Override
	public DistrictReader districtReader() {
		return new Districts();
	}

	@Override
	public PlaceRepository places() {
		return new Places();
	}

	@Override
	public PlaceReader placeReader() {
		return new Places();
	}

	@Override
	public RoleRepository roles() {
		return new Roles();
	}

	@Override
	public MemberRepository members() {
		return new Members();
	}

	@Override
	public MembershipReader membershipReader() {
		return new Memberships();
	}

	@Override
	public MembershipAccessReader membershipAccessReader() {
		return new Memberships();
	}

	@Override
	public PlaceImageRepository placeImages() {
		return new PlaceImages();
	}

	@Override
	public ImageRegister imageRegister() {
		return this.images;
	}

	@Override
	public ClientCardImportRepository cardImports() {
		return this.cardImports;
	}

	@Override
	public ClientCardImportReader cardImportReader() {
		return this.cardImports;
	}

	@Override
	public ClientCardImportAccessReader cardImportAccessReader() {
		return (caller, id) -> standingWhereOwnerIs(
				this.cardImports.find(id).map(ClientCardImport.Snapshot::organization), caller);
	}

	@Override
	public IdempotencyStore answerOutbox() {
		return this.answerOutbox;
	}

	@Override
	public Outbox outbox() {
		return this.outbox;
	}

	@Override
	public ImportedAccountRegister importedAccounts() {
		return new ImportedAccounts();
	}

	@Override
	public ImportedClientRegister importedClients() {
		return new ImportedClients();
	}

	@Override
	public AuditTrail audit() {
		return this.audit;
	}

	@Override
	public AuditReader auditReader() {
		return this.audit;
	}

	private Optional<String> usernameOf(AccountId account) {
		return this.accountRows.find(account.value()).map((found) -> found.identity().username().value());
	}

	private CallerStatus standingOf(Caller caller) {
		boolean live = new Sessions().isLive(caller.session(), caller.account().asSessionHolder());
		boolean staff = live && this.accountRows.find(caller.account().value()).orElseThrow().staff();
		return new CallerStatus(live, staff);
	}

	private OrganizationAccess standingIn(Caller caller, OrganizationId organization) {
		boolean creator = this.organizationRows.find(organization.value())
			.filter((found) -> found.creator().equals(caller.account()))
			.isPresent();
		Optional<Role.Snapshot> role = this.memberRows.all()
			.filter((member) -> member.organization().equals(organization))
			.filter((member) -> member.account().equals(caller.account()))
			.findFirst()
			.flatMap((member) -> this.roleRows.find(member.role().value()));
		return new OrganizationAccess(standingOf(caller), creator, role.isPresent(),
				role.map(Role.Snapshot::permissions).orElse(Set.of()));
	}

	private ObjectAccess standingOver(Caller caller, ClientCardId card) {
		return standingWhereOwnerIs(this.cardRows.find(card.value()).map(ClientCard.Snapshot::organization), caller);
	}

	private ObjectAccess standingWhereOwnerIs(Optional<OrganizationId> owner, Caller caller) {
		return new ObjectAccess(owner, owner.map((organization) -> standingIn(caller, organization))
			.orElseGet(() -> OrganizationAccess.ofStranger(standingOf(caller))));
	}

	private OrganizationView viewOf(Organization.Snapshot organization) {
		AccountView creator = viewOf(this.accountRows.find(organization.creator().value()).orElseThrow());
		return new OrganizationView(organization.id().value(), organization.details().name(),
				organization.details().description(), organization.details().address().value(), creator,
				organization.details().numbers(), organization.details().links(), organization.createdAt(),
				organization.updatedAt());
	}

	private static @Nullable String nameOf(@Nullable ImageName image) {
		return (image == null) ? null : image.value();
	}

	private static AccountView viewOf(Account.Snapshot account) {
		return AccountRecord.of(account).account();
	}

	private ClientView viewOf(Client.Snapshot client) {
		return ClientView.of(client, new Clients().organizationsOf(client.id()));
	}

	private final class Accounts implements AccountRepository, AccountReader {

		private static final Pattern SPACES = Pattern.compile("\\s+");

		private Stream<Account.Snapshot> all() {
			return InMemoryPorts.this.accountRows.all();
		}

		@Override
		public AccountId nextId() {
			return new AccountId(InMemoryPorts.this.accountRows.nextId());
		}

		@Override
		public void add(Account account) {
			demandFree(account);
			InMemoryPorts.this.accountRows.put(account.id().value(), account.snapshot());
		}

		private void demandFree(Account account) {
			List<FieldViolation> taken = takenFieldsOf(account.identity(), account.id()).stream()
				.map((field) -> new FieldViolation(field, new Violation.TakenByAnotherAccount(field)))
				.toList();
			if (!taken.isEmpty()) {
				throw new InvalidInput(taken);
			}
		}

		@Override
		public Optional<Account> findForChange(AccountId id) {
			return InMemoryPorts.this.accountRows.find(id.value()).map(Account::restore);
		}

		@Override
		public Optional<Account> glance(AccountId id) {
			return findForChange(id);
		}

		@Override
		public Optional<Account> findByEmail(EmailAddress email) {
			return all().filter((account) -> email.equals(account.identity().email()))
				.findFirst()
				.map(Account::restore);
		}

		@Override
		public void remove(Account account) {
			AccountId id = account.id();
			if (InMemoryPorts.this.organizationRows.all().anyMatch((founded) -> founded.creator().equals(id))) {
				throw new AccountCreatedOrganizations();
			}
			new Sessions().endAll(id.asSessionHolder());
			InMemoryPorts.this.memberRows.removeIf((member) -> member.account().equals(id));
			InMemoryPorts.this.accountRows.remove(id.value());
		}

		@Override
		public void update(Account account) {
			Account.Snapshot given = account.snapshot();
			Account.Snapshot stored = InMemoryPorts.this.accountRows.find(given.id().value()).orElseThrow();
			Store.demandSame(stored.version(), given.version());
			demandFree(account);
			if (!stored.equals(given) || !AccountRecord.of(stored).equals(AccountRecord.of(given))) {
				InMemoryPorts.this.accountRows.put(given.id().value(),
						new Account.Snapshot(given.id(), given.identity(), given.name(), given.address(),
								given.password(), given.active(), given.staff(), given.confirmedEmail(),
								given.confirmedPhone(), given.image(), given.createdAt(), given.updatedAt(),
								Store.after(given.version())));
			}
		}

		@Override
		public boolean anyStaffExists() {
			return all().anyMatch(Account.Snapshot::staff);
		}

		@Override
		public Optional<AccountReader.Credentials> credentialsOf(LoginName name) {
			return Stream.<Predicate<Account.Snapshot>>of(
					(account) -> account.identity().username().value().equals(name.typed()),
					(account) -> account.identity().email() != null
							&& account.identity().email().canonical().equals(lowered(name.typed())),
					(account) -> name.phone() != null && name.phone().equals(account.identity().phone()))
				.flatMap((rule) -> all().filter(rule))
				.findFirst()
				.map((account) -> new AccountReader.Credentials(account.id(), account.password(), account.active()));
		}

		@Override
		public List<String> takenFieldsOf(Identity identity) {
			return takenFieldsOf(identity, (_) -> true);
		}

		@Override
		public List<String> takenFieldsOf(Identity identity, AccountId owner) {
			return takenFieldsOf(identity, (account) -> !account.id().equals(owner));
		}

		private List<String> takenFieldsOf(Identity identity, Predicate<Account.Snapshot> others) {
			List<String> taken = new ArrayList<>();
			if (all().filter(others).anyMatch((other) -> goesBy(other, identity.username().value()))) {
				taken.add("username");
			}
			if (identity.email() != null
					&& all().filter(others).anyMatch((other) -> goesBy(other, identity.email().value()))) {
				taken.add("email");
			}
			if (identity.phone() != null
					&& all().filter(others).anyMatch((other) -> goesBy(other, identity.phone().e164()))) {
				taken.add("phone");
			}
			return taken;
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
			return InMemoryPorts.this.accountRows.find(id.value())
				.map((account) -> new ProfileView(id.value(), account.identity().username().value()));
		}

		@Override
		public Optional<AccountRecord> account(AccountId id) {
			return InMemoryPorts.this.accountRows.find(id.value()).map(AccountRecord::of);
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
		public boolean isActive(AccountId id) {
			return InMemoryPorts.this.accountRows.find(id.value()).filter(Account.Snapshot::active).isPresent();
		}

	}

	private static Set<Long> present(Store<?> store, Stream<Long> ids) {
		return ids.filter((id) -> store.find(id).isPresent()).collect(Collectors.toSet());
	}

	private final class ImportedAccounts implements ImportedAccountRegister {

		@Override
		public KnownIdentities knownAmong(List<Account> candidates) {
			Map<Boolean, Set<Long>> before = candidates.stream()
				.filter((candidate) -> rows().find(candidate.id().value()).isPresent())
				.collect(Collectors.partitioningBy(this::isUnchanged,
						Collectors.mapping((candidate) -> candidate.id().value(), Collectors.toSet())));
			Set<String> names = InMemoryPorts.this.accountRows.all()
				.flatMap((account) -> account.identity().names().values().stream())
				.collect(Collectors.toSet());
			return new KnownIdentities(Objects.requireNonNull(before.get(true)),
					Objects.requireNonNull(before.get(false)), present(InMemoryPorts.this.accountRows,
							candidates.stream().map((candidate) -> candidate.id().value())),
					names);
		}

		private Store<Account.Snapshot> rows() {
			return InMemoryPorts.this.adoptedAccountRows;
		}

		private boolean isUnchanged(Account candidate) {
			return rows().find(candidate.id().value()).orElseThrow().equals(candidate.snapshot());
		}

		@Override
		public void add(List<Account> accepted) {
			accepted.stream().map(Account::snapshot).forEach((account) -> {
				InMemoryPorts.this.accountRows.put(account.id().value(), account);
				rows().put(account.id().value(), account);
			});
		}

		@Override
		public void reserveIdsUpTo(AccountId id) {
			InMemoryPorts.this.accountRows.reserveIdsUpTo(id.value());
		}

	}

	private final class ImportedClients implements ImportedClientRegister {

		@Override
		public KnownIdentities knownAmong(List<Client> candidates) {
			Map<Boolean, Set<Long>> before = candidates.stream()
				.filter((candidate) -> rows().find(candidate.id().value()).isPresent())
				.collect(Collectors.partitioningBy(this::isUnchanged,
						Collectors.mapping((candidate) -> candidate.id().value(), Collectors.toSet())));
			Set<String> phones = InMemoryPorts.this.clientRows.all()
				.map((client) -> client.phone().e164())
				.collect(Collectors.toSet());
			return new KnownIdentities(Objects.requireNonNull(before.get(true)),
					Objects.requireNonNull(before.get(false)), present(InMemoryPorts.this.clientRows,
							candidates.stream().map((candidate) -> candidate.id().value())),
					phones);
		}

		private Store<Client.Snapshot> rows() {
			return InMemoryPorts.this.adoptedClientRows;
		}

		private boolean isUnchanged(Client candidate) {
			return rows().find(candidate.id().value()).orElseThrow().equals(candidate.snapshot());
		}

		@Override
		public void add(List<Client> accepted) {
			accepted.stream().map(Client::snapshot).forEach((client) -> {
				InMemoryPorts.this.clientRows.put(client.id().value(), client);
				rows().put(client.id().value(), client);
			});
		}

		@Override
		public void reserveIdsUpTo(ClientId id) {
			InMemoryPorts.this.clientRows.reserveIdsUpTo(id.value());
		}

	}

	private final class Sessions implements SessionRepository, SessionReader {

		@Override
		public SessionId nextId() {
			return new SessionId(InMemoryPorts.this.sessionRows.nextId());
		}

		@Override
		public void add(Session session) {
			InMemoryPorts.this.sessionRows.put(session.id().value(), session.snapshot());
		}

		@Override
		public Optional<Session> findForChange(SessionId id, SessionHolder holder) {
			return InMemoryPorts.this.sessionRows.find(id.value())
				.filter((session) -> session.holder().equals(holder))
				.map(Session::restore);
		}

		@Override
		public void update(Session session) {
			InMemoryPorts.this.sessionRows.put(session.id().value(), session.snapshot());
		}

		@Override
		public void end(SessionId id, SessionHolder holder) {
			endThose(holder, (session) -> session.id().equals(id));
		}

		@Override
		public void endAll(SessionHolder holder) {
			endThose(holder, (session) -> true);
		}

		@Override
		public void endAllBut(SessionId kept, SessionHolder holder) {
			endThose(holder, (session) -> !session.id().equals(kept));
		}

		private void endThose(SessionHolder holder, Predicate<Session.Snapshot> chosen) {
			InMemoryPorts.this.sessionRows
				.removeIf((session) -> session.holder().equals(holder) && chosen.test(session));
		}

		@Override
		public Listing<SessionView> sessionsOf(SessionHolder holder, SessionId current) {
			return InMemoryListing.newestFirst(() -> InMemoryPorts.this.sessionRows.all()
				.filter((session) -> session.holder().equals(holder))
				.map((session) -> new SessionView(session.id().value(), session.origin().device(),
						session.origin().address(), session.createdAt(), session.lastUsedAt(),
						session.id().equals(current))),
					SessionView::id);
		}

		@Override
		public boolean isLive(SessionId id, SessionHolder holder) {
			return InMemoryPorts.this.sessionRows.find(id.value())
				.filter((session) -> session.holder().equals(holder))
				.isPresent() && mayLogIn(holder);
		}

		private boolean mayLogIn(SessionHolder holder) {
			return switch (holder.kind()) {
				case ACCOUNT -> new Accounts().isActive(new AccountId(holder.id()));
				case CLIENT -> InMemoryPorts.this.clientRows.find(holder.id()).isPresent();
			};
		}

	}

	private final class Organizations implements OrganizationRepository, OrganizationReader {

		@Override
		public OrganizationId nextId() {
			return new OrganizationId(InMemoryPorts.this.organizationRows.nextId());
		}

		@Override
		public void add(Organization organization) {
			InMemoryPorts.this.organizationRows.put(organization.id().value(), organization.snapshot());
		}

		@Override
		public Optional<Organization> findForChange(OrganizationId id) {
			return InMemoryPorts.this.organizationRows.find(id.value()).map(Organization::restore);
		}

		@Override
		public Optional<Organization> findForRemoval(OrganizationId id) {
			return findForChange(id);
		}

		@Override
		public void update(Organization organization) {
			Organization.Snapshot given = organization.snapshot();
			Organization.Snapshot stored = InMemoryPorts.this.organizationRows.find(given.id().value()).orElseThrow();
			Store.demandSame(stored.version(), given.version());
			if (!stored.equals(given)) {
				InMemoryPorts.this.organizationRows.put(given.id().value(),
						new Organization.Snapshot(given.id(), given.creator(), given.details(), given.createdAt(),
								given.updatedAt(), Store.after(given.version())));
			}
		}

		@Override
		public boolean keepsCards(OrganizationId id) {
			return InMemoryPorts.this.cardRows.all().anyMatch((card) -> card.organization().equals(id));
		}

		@Override
		public void remove(Organization organization) {
			InMemoryPorts.this.cardRows.removeIf((card) -> card.organization().equals(organization.id()));
			InMemoryPorts.this.cardImports.imports()
				.removeIf((kept) -> kept.state().organization().equals(organization.id()));
			InMemoryPorts.this.memberRows.removeIf((member) -> member.organization().equals(organization.id()));
			InMemoryPorts.this.roleRows.removeIf((role) -> role.organization().equals(organization.id()));
			InMemoryPorts.this.organizationRows.remove(organization.id().value());
		}

		@Override
		public Listing<OrganizationView> organizationsOf(AccountId account) {
			return listing((organization) -> organization.creator().equals(account) || isMember(account, organization));
		}

		private boolean isMember(AccountId account, Organization.Snapshot organization) {
			return InMemoryPorts.this.memberRows.all()
				.anyMatch((member) -> member.account().equals(account)
						&& member.organization().equals(organization.id()));
		}

		@Override
		public Listing<OrganizationView> everyOrganization() {
			return listing((organization) -> true);
		}

		private Listing<OrganizationView> listing(Predicate<Organization.Snapshot> chosen) {
			return InMemoryListing.newestFirst(
					() -> InMemoryPorts.this.organizationRows.all().filter(chosen).map(InMemoryPorts.this::viewOf),
					OrganizationView::id);
		}

		@Override
		public Optional<OrganizationView> organization(OrganizationId id) {
			return InMemoryPorts.this.organizationRows.find(id.value()).map(InMemoryPorts.this::viewOf);
		}

	}

	private final class Clients implements ClientRepository, ClientReader {

		@Override
		public ClientId nextId() {
			return new ClientId(InMemoryPorts.this.clientRows.nextId());
		}

		@Override
		public ClientId addIfPhoneIsNew(Client client) {
			return withPhone(client.phone()).orElseGet(() -> {
				InMemoryPorts.this.clientRows.put(client.id().value(), client.snapshot());
				return client.id();
			});
		}

		@Override
		public Optional<Client> findForChange(ClientId id) {
			return InMemoryPorts.this.clientRows.find(id.value()).map(Client::restore);
		}

		@Override
		public void update(Client client) {
			Client.Snapshot given = client.snapshot();
			Client.Snapshot stored = InMemoryPorts.this.clientRows.find(given.id().value()).orElseThrow();
			Store.demandSame(stored.version(), given.version());
			if (withPhone(client.phone()).filter((other) -> !other.equals(client.id())).isPresent()) {
				throw InvalidInput.of("phone", new Violation.TakenByAnotherClient("phone"));
			}
			if (!stored.equals(given)) {
				InMemoryPorts.this.clientRows.put(given.id().value(),
						new Client.Snapshot(given.id(), given.name(), given.phone(), given.address(), given.password(),
								given.confirmedPhone(), given.createdAt(), given.updatedAt(),
								Store.after(given.version())));
			}
		}

		@Override
		public Optional<ClientId> withPhone(PhoneNumber phone) {
			return found(phone).map(Client.Snapshot::id);
		}

		@Override
		public Optional<ClientView> client(ClientId id) {
			return InMemoryPorts.this.clientRows.find(id.value()).map(InMemoryPorts.this::viewOf);
		}

		@Override
		public List<OrganizationView> organizationsOf(ClientId id) {
			return InMemoryPorts.this.cardRows.all()
				.filter((card) -> card.client().equals(id))
				.map((card) -> card.organization().value())
				.distinct()
				.sorted(Comparator.reverseOrder())
				.map((organization) -> InMemoryPorts.this
					.viewOf(InMemoryPorts.this.organizationRows.find(organization).orElseThrow()))
				.toList();
		}

		@Override
		public Optional<ClientReader.Credentials> credentialsOf(PhoneNumber phone) {
			return found(phone).map((client) -> new ClientReader.Credentials(client.id(), client.name(), client.phone(),
					client.password()));
		}

		private Optional<Client.Snapshot> found(PhoneNumber phone) {
			return InMemoryPorts.this.clientRows.all().filter((client) -> client.phone().equals(phone)).findFirst();
		}

	}

	private final class Cards implements ClientCardRepository, ClientCardReader {

		@Override
		public ClientCardId nextId() {
			return new ClientCardId(InMemoryPorts.this.cardRows.nextId());
		}

		@Override
		public void add(ClientCard card) {
			if (InMemoryPorts.this.organizationRows.find(card.organization().value()).isEmpty()) {
				throw new Forbidden("There is no such organization.");
			}
			demandNewPhone(card);
			InMemoryPorts.this.cardRows.put(card.id().value(), card.snapshot());
		}

		private void demandNewPhone(ClientCard card) {
			boolean taken = InMemoryPorts.this.cardRows.all()
				.filter((other) -> other.organization().equals(card.organization()))
				.filter((other) -> !other.id().equals(card.id()))
				.anyMatch((other) -> other.details().phone().equals(card.details().phone()));
			if (taken) {
				throw InvalidInput.of("phone", new Violation.PhoneAlreadyOnACard());
			}
		}

		@Override
		public Optional<ClientCard> findForChange(ClientCardId id) {
			return InMemoryPorts.this.cardRows.find(id.value()).map(ClientCard::restore);
		}

		@Override
		public ClientCard update(ClientCard card) {
			ClientCard.Snapshot given = card.snapshot();
			ClientCard.Snapshot stored = InMemoryPorts.this.cardRows.find(given.id().value()).orElseThrow();
			Store.demandSame(stored.version(), given.version());
			demandNewPhone(card);
			if (stored.equals(given)) {
				return card;
			}
			ClientCard.Snapshot changed = new ClientCard.Snapshot(given.id(), given.organization(), given.client(),
					given.details(), given.createdAt(), given.updatedAt(), Store.after(given.version()));
			InMemoryPorts.this.cardRows.put(given.id().value(), changed);
			return ClientCard.restore(changed);
		}

		@Override
		public void remove(ClientCard card) {
			InMemoryPorts.this.cardRows.remove(card.id().value());
		}

		@Override
		public Listing<ClientCardView> cards(OrganizationId organization, ClientCardFilter filter) {
			return InMemoryListing.newestFirst(() -> InMemoryPorts.this.cardRows.all()
				.filter((card) -> card.organization().equals(organization))
				.filter((card) -> matches(card, filter))
				.map(this::viewOf), ClientCardView::id);
		}

		private static boolean matches(ClientCard.Snapshot card, ClientCardFilter filter) {
			return switch (filter) {
				case ClientCardFilter.Everything() -> true;
				case ClientCardFilter.Nothing() -> false;
				case ClientCardFilter.PhoneIs(PhoneNumber phone) -> card.details().phone().equals(phone);
				case ClientCardFilter.PhoneEndsWith(String digits) -> card.details().phone().e164().endsWith(digits);
				case ClientCardFilter.NameHas(NameWords(List<String> sought)) -> {
					List<String> words = NameWords.of(card.details().name()).words();
					yield sought.stream().allMatch((word) -> words.stream().anyMatch((own) -> own.startsWith(word)));
				}
			};
		}

		@Override
		public GuardedCard card(Caller caller, ClientCardId id, OrganizationId organization) {
			Optional<ClientCardView> found = InMemoryPorts.this.cardRows.find(id.value())
				.filter((card) -> card.organization().equals(organization))
				.map(this::viewOf);
			return new GuardedCard(standingIn(caller, organization), found);
		}

		private ClientCardView viewOf(ClientCard.Snapshot card) {
			OrganizationView organization = InMemoryPorts.this
				.viewOf(InMemoryPorts.this.organizationRows.find(card.organization().value()).orElseThrow());
			return new ClientCardView(card.id().value(), card.details().name().surname(), card.details().name().name(),
					card.details().name().secondName(), card.details().phone().e164(), card.details().address().value(),
					nameOf(card.details().image()), card.details().links(), card.details().data(), organization,
					InMemoryPorts.this.viewOf(InMemoryPorts.this.clientRows.find(card.client().value()).orElseThrow()),
					card.createdAt(), card.updatedAt(), card.version().value());
		}

	}

	private final class Districts implements DistrictRepository, DistrictReader {

		@Override
		public DistrictId nextId() {
			return new DistrictId(InMemoryPorts.this.districtRows.nextId());
		}

		@Override
		public void reserveIdsUpTo(DistrictId id) {
			InMemoryPorts.this.districtRows.reserveIdsUpTo(id.value());
		}

		@Override
		public void add(District district) {
			InMemoryPorts.this.districtRows.put(district.id().value(), district.snapshot());
		}

		@Override
		public boolean exists(DistrictId id) {
			return InMemoryPorts.this.districtRows.find(id.value()).isPresent();
		}

		@Override
		public Optional<District> findForChange(DistrictId id) {
			return InMemoryPorts.this.districtRows.find(id.value()).map(District::restore);
		}

		@Override
		public District update(District district) {
			District.Snapshot stored = stored(district);
			District.Snapshot given = district.snapshot();
			if (!given.equals(stored)) {
				InMemoryPorts.this.districtRows.put(given.id().value(), new District.Snapshot(given.id(), given.title(),
						given.abbreviation(), given.image(), Store.after(given.version())));
			}
			return District.restore(stored(given.id()));
		}

		@Override
		public void remove(District district) {
			stored(district);
			if (InMemoryPorts.this.placeRows.all()
				.anyMatch((place) -> place.details().district().equals(district.id()))) {
				throw new DistrictHasPlaces();
			}
			InMemoryPorts.this.districtRows.remove(district.id().value());
		}

		private District.Snapshot stored(District district) {
			District.Snapshot stored = stored(district.id());
			Store.demandSame(stored.version(), district.version());
			return stored;
		}

		private District.Snapshot stored(DistrictId id) {
			return InMemoryPorts.this.districtRows.find(id.value()).orElseThrow();
		}

		@Override
		public Listing<DistrictView> districts() {
			return InMemoryListing.oldestFirst(() -> InMemoryPorts.this.districtRows.all()
				.map((district) -> new DistrictView(district.id().value(), district.title(), district.abbreviation(),
						nameOf(district.image()))),
					DistrictView::id);
		}

	}

	private final class Places implements PlaceRepository, PlaceReader {

		@Override
		public PlaceId nextId() {
			return new PlaceId(InMemoryPorts.this.placeRows.nextId());
		}

		@Override
		public void reserveIdsUpTo(PlaceId id) {
			InMemoryPorts.this.placeRows.reserveIdsUpTo(id.value());
		}

		@Override
		public void add(Place place) {
			demandItsDistrict(place);
			InMemoryPorts.this.placeRows.put(place.id().value(), place.snapshot());
		}

		private void demandItsDistrict(Place place) {
			DistrictId district = place.snapshot().details().district();
			if (InMemoryPorts.this.districtRows.find(district.value()).isEmpty()) {
				throw InvalidInput.of("district", new Violation.NoSuchObject(district.value()));
			}
		}

		@Override
		public Optional<Place> findForChange(PlaceId id) {
			return InMemoryPorts.this.placeRows.find(id.value()).map(Place::restore);
		}

		@Override
		public Place update(Place place) {
			Place.Snapshot stored = stored(place);
			demandItsDistrict(place);
			Place.Snapshot given = place.snapshot();
			if (!given.equals(stored)) {
				InMemoryPorts.this.placeRows.put(given.id().value(),
						new Place.Snapshot(given.id(), given.details(), Store.after(given.version())));
			}
			return findForChange(given.id()).orElseThrow();
		}

		@Override
		public void remove(Place place) {
			stored(place);
			InMemoryPorts.this.placeRows.remove(place.id().value());
		}

		private Place.Snapshot stored(Place place) {
			Place.Snapshot stored = InMemoryPorts.this.placeRows.find(place.id().value()).orElseThrow();
			Store.demandSame(stored.version(), place.version());
			return stored;
		}

		@Override
		public Listing<PlaceView> placesOf(DistrictId district) {
			return InMemoryListing.oldestFirst(() -> InMemoryPorts.this.placeRows.all()
				.filter((place) -> place.details().district().equals(district))
				.map(this::viewOf), PlaceView::id);
		}

		@Override
		public Listing<FoundPlace> find(PlaceFilter filter) {
			return new SoughtPlaces(filter).among(() -> InMemoryPorts.this.placeRows.all().toList().stream(),
					this::viewOf);
		}

		@Override
		public List<PlaceView> withIds(List<PlaceId> places) {
			return InMemoryPorts.this.placeRows.all()
				.filter((place) -> places.contains(place.id()))
				.map(this::viewOf)
				.toList();
		}

		@Override
		public List<PlaceView> namesakesOf(List<PlaceDetails> places) {
			return InMemoryPorts.this.placeRows.all()
				.filter((place) -> places.stream().anyMatch((wanted) -> isNamesake(wanted, place.details())))
				.map(this::viewOf)
				.toList();
		}

		private static boolean isNamesake(PlaceDetails one, PlaceDetails other) {
			return one.district().equals(other.district()) && one.title().equals(other.title())
					&& one.coordinates().equals(other.coordinates());
		}

		private PlaceView viewOf(Place.Snapshot place) {
			PlaceDetails details = place.details();
			return new PlaceView(place.id().value(), imagesOf(place.id()), details.title(), details.shortDescription(),
					details.fullDescription(), details.coordinates().longitude(), details.coordinates().latitude(),
					details.type().slug(), details.district().value());
		}

		@Override
		public List<PlaceView.ImageView> imagesOf(PlaceId place) {
			return InMemoryPorts.this.placeImageRows.all()
				.filter((image) -> image.place().equals(place))
				.map((image) -> new PlaceView.ImageView(image.id().value(), image.image().value(), place.value()))
				.toList();
		}

	}

	private final class PlaceImages implements PlaceImageRepository {

		@Override
		public PlaceImageId nextId() {
			return new PlaceImageId(InMemoryPorts.this.placeImageRows.nextId());
		}

		@Override
		public void add(PlaceImage image) {
			PlaceId place = image.snapshot().place();
			if (InMemoryPorts.this.placeRows.find(place.value()).isEmpty()) {
				throw InvalidInput.of("place", new Violation.NoSuchObject(place.value()));
			}
			InMemoryPorts.this.placeImageRows.put(image.id().value(), image.snapshot());
		}

		@Override
		public Optional<PlaceImage> findForChange(PlaceImageId id) {
			return InMemoryPorts.this.placeImageRows.find(id.value()).map(PlaceImage::restore);
		}

		@Override
		public void remove(PlaceImage image) {
			InMemoryPorts.this.placeImageRows.remove(image.id().value());
		}

	}

	private final class Roles implements RoleRepository {

		@Override
		public RoleId nextId() {
			return new RoleId(InMemoryPorts.this.roleRows.nextId());
		}

		@Override
		public void add(Role role) {
			if (InMemoryPorts.this.organizationRows.find(role.organization().value()).isEmpty()) {
				throw new Forbidden("There is no such organization.");
			}
			demandNewName(role);
			InMemoryPorts.this.roleRows.put(role.id().value(), role.snapshot());
		}

		private void demandNewName(Role role) {
			boolean taken = InMemoryPorts.this.roleRows.all()
				.filter((other) -> other.organization().equals(role.organization()))
				.filter((other) -> !other.id().equals(role.id()))
				.anyMatch((other) -> other.name().equals(role.snapshot().name()));
			if (taken) {
				throw notUnique("organization", "name");
			}
		}

		@Override
		public Optional<Role> findForUse(RoleId id, OrganizationId organization) {
			return findForChange(id).filter((role) -> role.organization().equals(organization));
		}

		@Override
		public Optional<Role> findForChange(RoleId id) {
			return InMemoryPorts.this.roleRows.find(id.value()).map(Role::restore);
		}

		@Override
		public void update(Role role) {
			Role.Snapshot given = role.snapshot();
			Role.Snapshot stored = InMemoryPorts.this.roleRows.find(given.id().value()).orElseThrow();
			Store.demandSame(stored.version(), given.version());
			demandNewName(role);
			if (!stored.equals(given)) {
				InMemoryPorts.this.roleRows.put(given.id().value(), new Role.Snapshot(given.id(), given.organization(),
						given.name(), given.permissions(), Store.after(given.version())));
			}
		}

		@Override
		public void remove(Role role) {
			if (InMemoryPorts.this.memberRows.all().anyMatch((member) -> member.role().equals(role.id()))) {
				throw new RoleInUse();
			}
			InMemoryPorts.this.roleRows.remove(role.id().value());
		}

	}

	private final class Members implements MemberRepository {

		@Override
		public MemberId nextId() {
			return new MemberId(InMemoryPorts.this.memberRows.nextId());
		}

		@Override
		public void add(Member member) {
			Member.Snapshot given = member.snapshot();
			if (InMemoryPorts.this.accountRows.find(given.account().value()).isEmpty()) {
				throw InvalidInput.of("user", new Violation.NoSuchObject(given.account().value()));
			}
			boolean taken = InMemoryPorts.this.memberRows.all()
				.filter((other) -> other.organization().equals(given.organization()))
				.anyMatch((other) -> other.account().equals(given.account()));
			if (taken) {
				throw notUnique("organization", "user");
			}
			InMemoryPorts.this.memberRows.put(given.id().value(), given);
		}

		@Override
		public Optional<Member> findForChange(MemberId id) {
			return InMemoryPorts.this.memberRows.find(id.value()).map(Member::restore);
		}

		@Override
		public void update(Member member) {
			Member.Snapshot given = member.snapshot();
			Member.Snapshot stored = InMemoryPorts.this.memberRows.find(given.id().value()).orElseThrow();
			Store.demandSame(stored.version(), given.version());
			if (!stored.equals(given)) {
				InMemoryPorts.this.memberRows.put(given.id().value(), new Member.Snapshot(given.id(),
						given.organization(), given.account(), given.role(), Store.after(given.version())));
			}
		}

		@Override
		public void remove(Member member) {
			InMemoryPorts.this.memberRows.remove(member.id().value());
		}

	}

	private final class Memberships implements MembershipReader, MembershipAccessReader {

		@Override
		public ObjectAccess of(Caller caller, RoleId role) {
			return standingWhereOwnerIs(InMemoryPorts.this.roleRows.find(role.value()).map(Role.Snapshot::organization),
					caller);
		}

		@Override
		public ObjectAccess of(Caller caller, MemberId member) {
			return standingWhereOwnerIs(
					InMemoryPorts.this.memberRows.find(member.value()).map(Member.Snapshot::organization), caller);
		}

		@Override
		public Listing<RoleView> roles(OrganizationId organization) {
			return InMemoryListing.newestFirst(() -> InMemoryPorts.this.roleRows.all()
				.filter((role) -> role.organization().equals(organization))
				.map(Memberships::viewOf), RoleView::id);
		}

		@Override
		public Optional<RoleView> role(RoleId id, OrganizationId organization) {
			return InMemoryPorts.this.roleRows.find(id.value())
				.filter((role) -> role.organization().equals(organization))
				.map(Memberships::viewOf);
		}

		@Override
		public Listing<MemberView> members(OrganizationId organization) {
			return InMemoryListing.newestFirst(() -> InMemoryPorts.this.memberRows.all()
				.filter((member) -> member.organization().equals(organization))
				.map(this::viewOf), MemberView::id);
		}

		@Override
		public Optional<MemberView> member(MemberId id, OrganizationId organization) {
			return InMemoryPorts.this.memberRows.find(id.value())
				.filter((member) -> member.organization().equals(organization))
				.map(this::viewOf);
		}

		private static RoleView viewOf(Role.Snapshot role) {
			return new RoleView(role.id().value(), role.organization().value(), role.name(),
					new TreeSet<>(role.permissions()));
		}

		private MemberView viewOf(Member.Snapshot member) {
			return new MemberView(member.id().value(), member.organization().value(),
					viewOf(InMemoryPorts.this.roleRows.find(member.role().value()).orElseThrow()),
					InMemoryPorts.viewOf(InMemoryPorts.this.accountRows.find(member.account().value()).orElseThrow()));
		}

	}

	private static InvalidInput notUnique(String... fields) {
		return InvalidInput.of("non_field_errors", new Violation.NotUnique(List.of(fields)));
	}

}
