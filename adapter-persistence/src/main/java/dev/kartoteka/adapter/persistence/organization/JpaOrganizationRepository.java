package dev.kartoteka.adapter.persistence.organization;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.persistence.shared.AggregateStore;
import dev.kartoteka.adapter.persistence.shared.CardCredentials;
import dev.kartoteka.adapter.persistence.shared.ImagesInUse;
import dev.kartoteka.domain.organization.Organization;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.OrganizationRepository;
import dev.kartoteka.domain.shared.Forbidden;
import dev.kartoteka.domain.shared.Refusal;

import org.springframework.stereotype.Component;

@Component
class JpaOrganizationRepository implements OrganizationRepository {

	private final AggregateStore store;

	private final OrganizationEntities organizations;

	private final OrganizationMapper mapper;

	private final ImagesInUse images;

	private final CardCredentials credentials;

	JpaOrganizationRepository(AggregateStore store, OrganizationEntities organizations, OrganizationMapper mapper,
			ImagesInUse images, CardCredentials credentials) {
		this.store = store;
		this.organizations = organizations;
		this.mapper = mapper;
		this.images = images;
		this.credentials = credentials;
	}

	@Override
	public OrganizationId nextId() {
		return new OrganizationId(this.store.nextId("organization_id_seq"));
	}

	@Override
	public void add(Organization organization) {
		this.store.add(new OrganizationEntity(organization.id().value(), this.mapper.toState(organization.snapshot())),
				JpaOrganizationRepository::refusalOf);
	}

	@Override
	public Optional<Organization> findForChange(OrganizationId id) {
		return this.organizations.findForChangeById(id.value()).map(this::restored);
	}

	@Override
	public Optional<Organization> findForRemoval(OrganizationId id) {
		return this.organizations.findForRemovalById(id.value()).map(this::restored);
	}

	@Override
	public void update(Organization organization) {
		this.store.update(OrganizationEntity.class, organization.id().value(), organization.snapshot().version(),
				this.mapper.toState(organization.snapshot()), JpaOrganizationRepository::refusalOf);
	}

	@Override
	public boolean keepsCards(OrganizationId id) {
		return this.organizations.keepsCards(id.value());
	}

	@Override
	public void remove(Organization organization) {
		removeCardsOf(organization.id().value());
		removeFromClients(organization.id().value());
		this.store.remove(OrganizationEntity.class, organization.id().value(), organization.snapshot().version(),
				(_) -> null);
	}

	/**
	 * In portions, so that no single statement takes long, however many cards there are.
	 */
	private void removeCardsOf(long organization) {
		List<Long> cards = this.organizations.lockCards(organization, 0);
		for (long behind = 0; !cards.isEmpty(); cards = this.organizations.lockCards(organization, behind)) {
			long end = cards.getLast();
			this.credentials.removeBetween(organization, behind, end);
			this.organizations.removeFromDirectory(cards.toArray(Long[]::new));
			this.images.release(this.organizations.removeCards(organization, behind, end));
			behind = end;
		}
	}

	private void removeFromClients(long organization) {
		int removed;
		do {
			removed = this.organizations.removeFromClients(organization);
		}
		while (removed > 0);
	}

	private Organization restored(OrganizationEntity entity) {
		return Organization.restore(this.mapper.toSnapshot(entity));
	}

	private static @Nullable Refusal refusalOf(String constraint) {
		return constraint.equals("organization_creator_fkey")
				? new Forbidden("The account was deleted in the meantime.") : null;
	}

}
