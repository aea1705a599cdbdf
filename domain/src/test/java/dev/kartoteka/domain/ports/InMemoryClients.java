package dev.kartoteka.domain.ports;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import dev.kartoteka.domain.client.Client;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.client.ClientReader;
import dev.kartoteka.domain.client.ClientRepository;
import dev.kartoteka.domain.client.ClientView;
import dev.kartoteka.domain.client.PendingPhone;
import dev.kartoteka.domain.client.PersonExportReader;
import dev.kartoteka.domain.client.PersonOnCard;
import dev.kartoteka.domain.clientcard.ClientCard;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.OrganizationView;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.JsonText;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.Violation;

/** Clients in memory. */
final class InMemoryClients implements ClientRepository, ClientReader, PersonExportReader {

	private final InMemoryDatabase database;

	private final Store<Client.Snapshot> clients;

	private final Store<ClientCard.Snapshot> cards;

	InMemoryClients(InMemoryDatabase database) {
		this.database = database;
		this.clients = database.table(Client.Snapshot.class);
		this.cards = database.table(ClientCard.Snapshot.class);
	}

	@Override
	public ClientId nextId() {
		return new ClientId(this.clients.nextId());
	}

	@Override
	public ClientId addIfPhoneIsNew(Client client) {
		this.clients.lockKey(client.phone());
		return withPhone(client.phone()).orElseGet(() -> {
			this.clients.put(client.id().value(), client.snapshot());
			return client.id();
		});
	}

	@Override
	public Optional<Client> findForChange(ClientId id) {
		return this.clients.find(id.value(), Lock.CHANGE).map(Client::restore);
	}

	@Override
	public void update(Client client) {
		Client.Snapshot given = client.snapshot();
		Client.Snapshot stored = this.clients.find(given.id().value()).orElseThrow();
		Store.requireSame(stored.version(), given.version());
		if (!stored.phone().equals(given.phone())) {
			this.clients.lockKey(given.phone());
		}
		if (withPhone(client.phone()).filter((other) -> !other.equals(client.id())).isPresent()) {
			throw InvalidInput.of("phone", new Violation.TakenByAnotherClient("phone"));
		}
		if (!stored.equals(given)) {
			this.clients.put(given.id().value(),
					new Client.Snapshot(given.id(), given.name(), given.phone(), given.address(), given.password(),
							given.confirmedPhone(), given.owned(), given.pendingPhone(), given.pendingSince(),
							given.createdAt(), given.updatedAt(), Store.after(given.version())));
		}
	}

	@Override
	public void remove(Client client) {
		this.clients.remove(client.id().value());
	}

	@Override
	public Optional<PendingPhone> pendingPhone(ClientId id) {
		return this.clients.find(id.value()).flatMap((client) -> Optional.ofNullable(client.pending()));
	}

	@Override
	public Optional<ClientId> withPhone(PhoneNumber phone) {
		return found(phone).map(Client.Snapshot::id);
	}

	@Override
	public Optional<ClientView> client(ClientId id) {
		return this.clients.find(id.value()).map(this::viewOf);
	}

	@Override
	public Optional<PersonOnCard> oldestCardOf(ClientId id) {
		return this.cards.all()
			.filter((card) -> card.client().equals(id))
			.min(Comparator.comparingLong((card) -> card.id().value()))
			.map((card) -> new PersonOnCard(card.details().name(), card.details().address()));
	}

	@Override
	public List<OrganizationView> organizationsOf(ClientId id) {
		return this.cards.all()
			.filter((card) -> card.client().equals(id))
			.map(ClientCard.Snapshot::organization)
			.distinct()
			.sorted(Comparator.comparingLong(OrganizationId::value).reversed())
			.map(this.database.fake(InMemoryOrganizations.class)::viewOf)
			.toList();
	}

	@Override
	public Optional<JsonText> ofRecord(ClientId id, String images) {
		return this.clients.find(id.value())
			.map((client) -> export(Optional.of(client), (card) -> card.client().equals(id)));
	}

	@Override
	public JsonText ofPhone(PhoneNumber phone, String images) {
		Optional<Client.Snapshot> record = found(phone);
		return export(record, (card) -> card.details().phone().equals(phone)
				|| record.filter((client) -> client.id().equals(card.client())).isPresent());
	}

	private JsonText export(Optional<Client.Snapshot> record, Predicate<ClientCard.Snapshot> wanted) {
		return new JsonText("{\"record\":%s,\"cards\":[%s]}".formatted(
				record.map((client) -> exported(client.name().name(), client.phone())).orElse("null"),
				this.cards.all()
					.filter(wanted)
					.map((card) -> exported(card.details().name().name(), card.details().phone()))
					.collect(Collectors.joining(","))));
	}

	private static String exported(String name, PhoneNumber phone) {
		return "{\"name\":\"%s\",\"phone\":\"%s\"}".formatted(name, phone.e164());
	}

	ClientView viewOf(ClientId id) {
		return viewOf(this.clients.find(id.value()).orElseThrow());
	}

	private ClientView viewOf(Client.Snapshot client) {
		return ClientView.of(client, organizationsOf(client.id()));
	}

	private Optional<Client.Snapshot> found(PhoneNumber phone) {
		return this.clients.all().filter((client) -> client.phone().equals(phone)).findFirst();
	}

}
