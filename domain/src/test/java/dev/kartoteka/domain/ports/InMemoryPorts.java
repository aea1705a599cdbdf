package dev.kartoteka.domain.ports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.AccountReader;
import dev.kartoteka.domain.account.AccountRepository;
import dev.kartoteka.domain.account.AccountStandings;
import dev.kartoteka.domain.account.AccountView;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.Identity;
import dev.kartoteka.domain.account.LoginName;
import dev.kartoteka.domain.account.ProfileView;
import dev.kartoteka.domain.account.Standing;
import dev.kartoteka.domain.client.Client;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.client.ClientReader;
import dev.kartoteka.domain.client.ClientRepository;
import dev.kartoteka.domain.client.ClientView;
import dev.kartoteka.domain.clientcard.ClientCard;
import dev.kartoteka.domain.clientcard.ClientCardFilter;
import dev.kartoteka.domain.clientcard.ClientCardId;
import dev.kartoteka.domain.clientcard.ClientCardReader;
import dev.kartoteka.domain.clientcard.ClientCardRepository;
import dev.kartoteka.domain.clientcard.ClientCardStandings;
import dev.kartoteka.domain.clientcard.ClientCardView;
import dev.kartoteka.domain.clientcard.NameWords;
import dev.kartoteka.domain.district.District;
import dev.kartoteka.domain.district.DistrictId;
import dev.kartoteka.domain.district.DistrictReader;
import dev.kartoteka.domain.district.DistrictRepository;
import dev.kartoteka.domain.district.DistrictView;
import dev.kartoteka.domain.organization.Organization;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.OrganizationReader;
import dev.kartoteka.domain.organization.OrganizationRepository;
import dev.kartoteka.domain.organization.OrganizationStanding;
import dev.kartoteka.domain.organization.OrganizationStandings;
import dev.kartoteka.domain.organization.OrganizationView;
import dev.kartoteka.domain.place.Place;
import dev.kartoteka.domain.place.PlaceDetails;
import dev.kartoteka.domain.place.PlaceId;
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
import dev.kartoteka.domain.shared.Forbidden;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.Listing;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.Violation;

/**
 * The store in memory, for tests of use cases. Keeps the promises of the ports but for
 * transactions: what was done before a failure stays done.
 */
public final class InMemoryPorts implements DrivenPorts {

	private final Store<Account.Snapshot> accountRows = new Store<>();

	private final Store<Session.Snapshot> sessionRows = new Store<>();

	private final Store<Organization.Snapshot> organizationRows = new Store<>();

	private final Store<Client.Snapshot> clientRows = new Store<>();

	private final Store<ClientCard.Snapshot> cardRows = new Store<>();

	private final Store<District.Snapshot> districtRows = new Store<>();

	private final Store<Place.Snapshot> placeRows = new Store<>();

	@Override
	public <T> T inTransaction(Supplier<T> work) {
		return work.get();
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
	public AccountStandings accountStandings() {
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
	public OrganizationStandings organizationStandings() {
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
	public ClientCardStandings cardStandings() {
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

	private Standing standingOf(Caller caller) {
		boolean live = new Sessions().isLive(caller.session(), caller.account().asSessionHolder());
		boolean staff = live && this.accountRows.find(caller.account().value()).orElseThrow().staff();
		return new Standing(live, staff);
	}

	private OrganizationStanding standingIn(Caller caller, OrganizationId organization) {
		boolean creator = this.organizationRows.find(organization.value())
			.filter((found) -> found.creator().equals(caller.account()))
			.isPresent();
		return new OrganizationStanding(standingOf(caller), creator);
	}

	private ClientCardStandings.CardStanding standingOver(Caller caller, ClientCardId card) {
		Optional<OrganizationId> organization = this.cardRows.find(card.value()).map(ClientCard.Snapshot::organization);
		return new ClientCardStandings.CardStanding(organization, organization.map((owner) -> standingIn(caller, owner))
			.orElseGet(() -> OrganizationStanding.strangerWith(standingOf(caller))));
	}

	private OrganizationView viewOf(Organization.Snapshot organization) {
		AccountView creator = viewOf(this.accountRows.find(organization.creator().value()).orElseThrow());
		return new OrganizationView(organization.id().value(), organization.details().name(),
				organization.details().description(), organization.details().address().value(), creator,
				organization.details().numbers(), organization.details().links(), organization.createdAt(),
				organization.updatedAt());
	}

	private static AccountView viewOf(Account.Snapshot account) {
		EmailAddress email = account.identity().email();
		PhoneNumber phone = account.identity().phone();
		return new AccountView(account.id().value(), account.name().surname(), account.name().name(),
				account.name().secondName(), account.address().value(), (email != null) ? email.value() : "",
				(phone != null) ? phone.e164() : null, account.image(), account.confirmedEmail(),
				account.confirmedPhone(), account.createdAt(), account.updatedAt());
	}

	private final class Accounts implements AccountRepository, AccountReader {

		private Stream<Account.Snapshot> all() {
			return InMemoryPorts.this.accountRows.all();
		}

		@Override
		public AccountId nextId() {
			return new AccountId(InMemoryPorts.this.accountRows.nextId());
		}

		@Override
		public void add(Account account) {
			Identity identity = account.identity();
			if (all().anyMatch((other) -> other.identity().username().equals(identity.username()))) {
				throw taken("username");
			}
			if (identity.email() != null
					&& all().anyMatch((other) -> identity.email().equals(other.identity().email()))) {
				throw taken("email");
			}
			if (identity.phone() != null
					&& all().anyMatch((other) -> identity.phone().equals(other.identity().phone()))) {
				throw taken("phone");
			}
			InMemoryPorts.this.accountRows.put(account.id().value(), account.snapshot());
		}

		private static InvalidInput taken(String field) {
			return InvalidInput.of(field, new Violation.TakenByAnotherAccount(field));
		}

		@Override
		public Optional<Account> findForChange(AccountId id) {
			return InMemoryPorts.this.accountRows.find(id.value()).map(Account::restore);
		}

		@Override
		public void update(Account account) {
			Account.Snapshot given = account.snapshot();
			Account.Snapshot stored = InMemoryPorts.this.accountRows.find(given.id().value()).orElseThrow();
			Store.demandSame(stored.version(), given.version());
			if (!stored.equals(given)) {
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
			List<String> taken = new ArrayList<>();
			if (all().anyMatch((other) -> goesBy(other, identity.username().value()))) {
				taken.add("username");
			}
			if (identity.email() != null && all().anyMatch((other) -> goesBy(other, identity.email().value()))) {
				taken.add("email");
			}
			if (identity.phone() != null && all().anyMatch((other) -> goesBy(other, identity.phone().e164()))) {
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
			InMemoryPorts.this.sessionRows.all()
				.filter((session) -> session.holder().equals(holder))
				.filter(chosen)
				.forEach((session) -> InMemoryPorts.this.sessionRows.remove(session.id().value()));
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
				case ACCOUNT ->
					InMemoryPorts.this.accountRows.find(holder.id()).filter(Account.Snapshot::active).isPresent();
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
			InMemoryPorts.this.cardRows.all()
				.filter((card) -> card.organization().equals(organization.id()))
				.forEach((card) -> InMemoryPorts.this.cardRows.remove(card.id().value()));
			InMemoryPorts.this.organizationRows.remove(organization.id().value());
		}

		@Override
		public Listing<OrganizationView> organizationsOf(AccountId account) {
			return listing((organization) -> organization.creator().equals(account));
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
		public Optional<ClientCardView> card(ClientCardId id, OrganizationId organization) {
			return InMemoryPorts.this.cardRows.find(id.value())
				.filter((card) -> card.organization().equals(organization))
				.map(this::viewOf);
		}

		private ClientCardView viewOf(ClientCard.Snapshot card) {
			OrganizationView organization = InMemoryPorts.this
				.viewOf(InMemoryPorts.this.organizationRows.find(card.organization().value()).orElseThrow());
			return new ClientCardView(card.id().value(), card.details().name().surname(), card.details().name().name(),
					card.details().name().secondName(), card.details().phone().e164(), card.details().address().value(),
					card.details().links(), card.details().data(), organization,
					viewOf(InMemoryPorts.this.clientRows.find(card.client().value()).orElseThrow()), card.createdAt(),
					card.updatedAt(), card.version().value());
		}

		private ClientView viewOf(Client.Snapshot client) {
			List<OrganizationView> organizations = InMemoryPorts.this.cardRows.all()
				.filter((card) -> card.client().equals(client.id()))
				.map((card) -> card.organization().value())
				.distinct()
				.sorted(Comparator.reverseOrder())
				.map((id) -> InMemoryPorts.this.viewOf(InMemoryPorts.this.organizationRows.find(id).orElseThrow()))
				.toList();
			return new ClientView(client.id().value(), client.name().surname(), client.name().name(),
					client.name().secondName(), client.phone().e164(), client.address().value(),
					client.confirmedPhone(), organizations, client.createdAt(), client.updatedAt());
		}

	}

	private final class Districts implements DistrictRepository, DistrictReader {

		@Override
		public DistrictId nextId() {
			return new DistrictId(InMemoryPorts.this.districtRows.nextId());
		}

		@Override
		public void add(District district) {
			InMemoryPorts.this.districtRows.put(district.id().value(), district.snapshot());
		}

		@Override
		public Listing<DistrictView> districts() {
			return InMemoryListing.oldestFirst(() -> InMemoryPorts.this.districtRows.all()
				.map((district) -> new DistrictView(district.id().value(), district.title(), district.abbreviation(),
						district.image())),
					DistrictView::id);
		}

	}

	private final class Places implements PlaceRepository, PlaceReader {

		@Override
		public PlaceId nextId() {
			return new PlaceId(InMemoryPorts.this.placeRows.nextId());
		}

		@Override
		public void add(Place place) {
			DistrictId district = place.snapshot().details().district();
			if (InMemoryPorts.this.districtRows.find(district.value()).isEmpty()) {
				throw InvalidInput.of("district", new Violation.NoSuchObject(district.value()));
			}
			InMemoryPorts.this.placeRows.put(place.id().value(), place.snapshot());
		}

		@Override
		public Listing<PlaceView> placesOf(DistrictId district) {
			return InMemoryListing.oldestFirst(() -> InMemoryPorts.this.placeRows.all()
				.filter((place) -> place.details().district().equals(district))
				.map(Places::viewOf), PlaceView::id);
		}

		private static PlaceView viewOf(Place.Snapshot place) {
			PlaceDetails details = place.details();
			return new PlaceView(place.id().value(), List.of(), details.title(), details.shortDescription(),
					details.fullDescription(), details.coordinates().longitude(), details.coordinates().latitude(),
					details.type().slug(), details.district().value());
		}

	}

}
