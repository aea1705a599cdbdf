package dev.kartoteka.domain.ports;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.AccountView;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.CallerStatus;
import dev.kartoteka.domain.clientcard.ClientCard;
import dev.kartoteka.domain.membership.Member;
import dev.kartoteka.domain.membership.Role;
import dev.kartoteka.domain.organization.ObjectAccess;
import dev.kartoteka.domain.organization.Organization;
import dev.kartoteka.domain.organization.OrganizationAccess;
import dev.kartoteka.domain.organization.OrganizationAccessReader;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.OrganizationReader;
import dev.kartoteka.domain.organization.OrganizationRepository;
import dev.kartoteka.domain.organization.OrganizationView;
import dev.kartoteka.domain.shared.Listing;

/** Organizations in memory. */
final class InMemoryOrganizations implements OrganizationRepository, OrganizationReader, OrganizationAccessReader {

	private final InMemoryDatabase database;

	private final Store<Organization.Snapshot> organizations;

	private final Store<ClientCard.Snapshot> cards;

	private final Store<Role.Snapshot> roles;

	private final Store<Member.Snapshot> members;

	InMemoryOrganizations(InMemoryDatabase database) {
		this.database = database;
		this.organizations = database.table(Organization.Snapshot.class);
		this.cards = database.table(ClientCard.Snapshot.class);
		this.roles = database.table(Role.Snapshot.class);
		this.members = database.table(Member.Snapshot.class);
	}

	@Override
	public OrganizationId nextId() {
		return new OrganizationId(this.organizations.nextId());
	}

	@Override
	public void add(Organization organization) {
		this.organizations.put(organization.id().value(), organization.snapshot());
	}

	@Override
	public Optional<Organization> findForChange(OrganizationId id) {
		return this.organizations.find(id.value(), Lock.CHANGE).map(Organization::restore);
	}

	@Override
	public Optional<Organization> findForRemoval(OrganizationId id) {
		return this.organizations.find(id.value(), Lock.REMOVE).map(Organization::restore);
	}

	@Override
	public void update(Organization organization) {
		Organization.Snapshot given = organization.snapshot();
		Organization.Snapshot stored = this.organizations.find(given.id().value()).orElseThrow();
		Store.requireSame(stored.version(), given.version());
		if (!stored.equals(given)) {
			this.organizations.put(given.id().value(), new Organization.Snapshot(given.id(), given.creator(),
					given.details(), given.createdAt(), given.updatedAt(), Store.after(given.version())));
		}
	}

	@Override
	public boolean keepsCards(OrganizationId id) {
		return this.cards.all().anyMatch((card) -> card.organization().equals(id));
	}

	@Override
	public void remove(Organization organization) {
		this.organizations.remove(organization.id().value());
	}

	@Override
	public Listing<OrganizationView> organizationsOf(AccountId account) {
		return listing((organization) -> organization.creator().equals(account) || isMember(account, organization));
	}

	private boolean isMember(AccountId account, Organization.Snapshot organization) {
		return this.members.all()
			.filter((member) -> member.acceptedAt() != null)
			.anyMatch((member) -> member.account().equals(account) && member.organization().equals(organization.id()));
	}

	@Override
	public Listing<OrganizationView> everyOrganization() {
		return listing((organization) -> true);
	}

	private Listing<OrganizationView> listing(Predicate<Organization.Snapshot> chosen) {
		return InMemoryListing.newestFirst(() -> this.organizations.all().filter(chosen).map(this::viewOf),
				OrganizationView::id);
	}

	@Override
	public Optional<OrganizationView> organization(OrganizationId id) {
		return this.organizations.find(id.value()).map(this::viewOf);
	}

	@Override
	public OrganizationAccess of(Caller caller, OrganizationId organization) {
		return accessOf(caller.account(), organization, statusOf(caller));
	}

	@Override
	public OrganizationAccess of(AccountId account, OrganizationId organization) {
		return accessOf(account, organization, this.database.fake(InMemoryAccounts.class).statusOf(account));
	}

	private OrganizationAccess accessOf(AccountId account, OrganizationId organization, CallerStatus status) {
		boolean creator = this.organizations.find(organization.value())
			.filter((found) -> found.creator().equals(account))
			.isPresent();
		Optional<Role.Snapshot> role = this.members.all()
			.filter((member) -> member.organization().equals(organization))
			.filter((member) -> member.account().equals(account) && member.acceptedAt() != null)
			.findFirst()
			.flatMap((member) -> this.roles.find(member.role().value()));
		return new OrganizationAccess(status, creator, role.isPresent(),
				role.map(Role.Snapshot::permissions).orElse(Set.of()));
	}

	/** Returns what the caller may do with an object of that organization. */
	ObjectAccess accessToObjectOf(Optional<OrganizationId> owner, Caller caller) {
		return new ObjectAccess(owner, owner.map((organization) -> of(caller, organization))
			.orElseGet(() -> OrganizationAccess.ofStranger(statusOf(caller))));
	}

	private CallerStatus statusOf(Caller caller) {
		return this.database.fake(InMemoryAccounts.class).of(caller);
	}

	OrganizationView viewOf(OrganizationId id) {
		return viewOf(this.organizations.find(id.value()).orElseThrow());
	}

	private OrganizationView viewOf(Organization.Snapshot organization) {
		AccountView creator = this.database.fake(InMemoryAccounts.class).viewOf(organization.creator());
		return new OrganizationView(organization.id().value(), organization.details().name(),
				organization.details().description(), organization.details().address().value(), creator,
				organization.details().numbers(), organization.details().links(), organization.createdAt(),
				organization.updatedAt(), organization.version().value());
	}

}
