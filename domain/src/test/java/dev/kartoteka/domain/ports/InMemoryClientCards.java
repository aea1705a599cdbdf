package dev.kartoteka.domain.ports;

import java.util.List;
import java.util.Optional;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.client.Client;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.clientcard.ClientCard;
import dev.kartoteka.domain.clientcard.ClientCardAccessReader;
import dev.kartoteka.domain.clientcard.ClientCardFilter;
import dev.kartoteka.domain.clientcard.ClientCardId;
import dev.kartoteka.domain.clientcard.ClientCardReader;
import dev.kartoteka.domain.clientcard.ClientCardRepository;
import dev.kartoteka.domain.clientcard.ClientCardView;
import dev.kartoteka.domain.clientcard.GuardedCard;
import dev.kartoteka.domain.clientcard.NameWords;
import dev.kartoteka.domain.organization.ObjectAccess;
import dev.kartoteka.domain.organization.Organization;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.Forbidden;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.Listing;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.Violation;

/** Client cards in memory. */
final class InMemoryClientCards implements ClientCardRepository, ClientCardReader, ClientCardAccessReader {

	private final InMemoryDatabase database;

	private final Store<Organization.Snapshot> organizations;

	private final Store<ClientCard.Snapshot> cards;

	private final Store<Client.Snapshot> clients;

	InMemoryClientCards(InMemoryDatabase database) {
		this.database = database;
		this.organizations = database.table(Organization.Snapshot.class);
		this.cards = database.table(ClientCard.Snapshot.class);
		this.clients = database.table(Client.Snapshot.class);
		database.namesImages(this.cards, (card) -> card.details().image());
		database.table(Organization.Snapshot.class)
			.onRemove((organization) -> this.cards.removeIf((card) -> card.organization().equals(organization.id())));
	}

	@Override
	public ClientCardId nextId() {
		return new ClientCardId(this.cards.nextId());
	}

	@Override
	public void add(ClientCard card) {
		this.cards.lockKey(card.organization(), card.details().phone());
		this.clients.refer(card.client().value());
		if (this.organizations.find(card.organization().value(), Lock.KEY_SHARE).isEmpty()) {
			throw new Forbidden("There is no such organization.");
		}
		requireNewPhone(card);
		this.cards.put(card.id().value(), card.snapshot());
	}

	@Override
	public void addAll(List<ClientCard> cards) {
		cards.forEach(this::add);
	}

	private void requireNewPhone(ClientCard card) {
		boolean taken = this.cards.all()
			.filter((other) -> other.organization().equals(card.organization()))
			.filter((other) -> !other.id().equals(card.id()))
			.anyMatch((other) -> other.details().phone().equals(card.details().phone()));
		if (taken) {
			throw InvalidInput.of("phone", new Violation.PhoneAlreadyOnACard());
		}
	}

	@Override
	public Optional<ClientCard> findForChange(OrganizationId organization, ClientCardId id) {
		return this.cards.find(id.value(), Lock.CHANGE)
			.filter((card) -> card.organization().equals(organization))
			.map(ClientCard::restore);
	}

	@Override
	public ClientCard update(ClientCard card) {
		ClientCard.Snapshot given = card.snapshot();
		ClientCard.Snapshot stored = this.cards.find(given.id().value()).orElseThrow();
		Store.requireSame(stored.version(), given.version());
		if (!stored.details().phone().equals(given.details().phone())) {
			this.cards.lockKey(given.organization(), given.details().phone());
		}
		requireNewPhone(card);
		if (stored.equals(given)) {
			return card;
		}
		ClientCard.Snapshot changed = new ClientCard.Snapshot(given.id(), given.organization(), given.client(),
				given.details(), given.createdAt(), given.updatedAt(), Store.after(given.version()));
		this.cards.put(given.id().value(), changed);
		return ClientCard.restore(changed);
	}

	@Override
	public void remove(ClientCard card) {
		this.cards.remove(card.id().value());
	}

	@Override
	public void moveAll(ClientId from, ClientId to) {
		this.cards.all()
			.filter((card) -> card.client().equals(from))
			.forEach((card) -> this.cards.put(card.id().value(), new ClientCard.Snapshot(card.id(), card.organization(),
					to, card.details(), card.createdAt(), card.updatedAt(), card.version())));
	}

	@Override
	public Listing<ClientCardView> cards(OrganizationId organization, ClientCardFilter filter) {
		return InMemoryListing.newestFirst(() -> this.cards.all()
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
		Optional<ClientCardView> found = this.cards.find(id.value())
			.filter((card) -> card.organization().equals(organization))
			.map(this::viewOf);
		return new GuardedCard(organizations().of(caller, organization), found);
	}

	@Override
	public ObjectAccess of(Caller caller, ClientCardId card) {
		return organizations().accessToObjectOf(this.cards.find(card.value()).map(ClientCard.Snapshot::organization),
				caller);
	}

	private InMemoryOrganizations organizations() {
		return this.database.fake(InMemoryOrganizations.class);
	}

	private ClientCardView viewOf(ClientCard.Snapshot card) {
		return ClientCardViews.of(card, organizations().viewOf(card.organization()),
				this.database.fake(InMemoryClients.class).viewOf(card.client()));
	}

}
