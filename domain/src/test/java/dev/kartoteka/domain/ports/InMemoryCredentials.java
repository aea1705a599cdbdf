package dev.kartoteka.domain.ports;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.client.Client;
import dev.kartoteka.domain.client.ClientCaller;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.client.ClientView;
import dev.kartoteka.domain.clientcard.ClientCard;
import dev.kartoteka.domain.clientcard.ClientCardId;
import dev.kartoteka.domain.credential.ClientAccess;
import dev.kartoteka.domain.credential.ClientAccessReader;
import dev.kartoteka.domain.credential.Credential;
import dev.kartoteka.domain.credential.CredentialBasis;
import dev.kartoteka.domain.credential.CredentialId;
import dev.kartoteka.domain.credential.CredentialReader;
import dev.kartoteka.domain.credential.CredentialRegister;
import dev.kartoteka.domain.credential.LogInCredentials;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.OrganizationView;
import dev.kartoteka.domain.session.Session;
import dev.kartoteka.domain.session.SessionId;
import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.SharedSalt;

/** Credentials in memory. */
final class InMemoryCredentials implements CredentialReader, CredentialRegister, ClientAccessReader {

	private final InMemoryDatabase database;

	private final Store<Kept> credentials;

	private final Store<Client.Snapshot> clients;

	private final Store<ClientCard.Snapshot> cards;

	private final Store<Session.Snapshot> sessions;

	InMemoryCredentials(InMemoryDatabase database) {
		this.database = database;
		this.credentials = database.table(Kept.class);
		this.clients = database.table(Client.Snapshot.class);
		this.cards = database.table(ClientCard.Snapshot.class);
		this.sessions = database.table(Session.Snapshot.class);
		this.clients.onRemove((client) -> removeAll(client.id()));
		this.cards.onRemove((card) -> removeThose(this.credentials.all().filter((kept) -> kept.isOf(card.id()))));
	}

	void addOfRecord(ClientId client, PasswordHash password) {
		put(new Kept(this.credentials.nextId(), client, null, password, Set.of()));
	}

	@Override
	public Optional<LogInCredentials> of(PhoneNumber phone) {
		return withPhone(phone).map(this::credentialsOf);
	}

	@Override
	public Optional<LogInCredentials> of(ClientId client) {
		return this.clients.find(client.value()).map(this::credentialsOf);
	}

	private LogInCredentials credentialsOf(Client.Snapshot client) {
		return new LogInCredentials(client.id(), client.phone(), client.name(),
				client.owned() ? Optional.of(client.password()) : Optional.empty(),
				client.owned() ? List.of()
						: sorted(ofClient(client.id()))
							.map((kept) -> new Credential(kept.credentialId(), nameOf(kept), kept.password()))
							.toList());
	}

	private FullName nameOf(Kept kept) {
		return cardOf(kept).map((card) -> card.details().name())
			.orElseGet(() -> this.clients.find(kept.client().value()).orElseThrow().name());
	}

	@Override
	public Optional<CredentialBasis> basisFor(PhoneNumber phone) {
		return withPhone(phone).map(this::basis);
	}

	@Override
	public Optional<CredentialBasis> basisFor(OrganizationId organization, ClientCardId card) {
		return this.cards.find(card.value())
			.filter((found) -> found.organization().equals(organization))
			.flatMap((found) -> this.clients.find(found.client().value()))
			.map(this::basis);
	}

	private CredentialBasis basis(Client.Snapshot client) {
		Optional<PasswordHash> newest = ofClient(client.id()).max(Comparator.comparingLong(Kept::id))
			.map(Kept::password);
		return new CredentialBasis(client.id(), client.owned(), new SharedSalt(client.phone().e164(), newest));
	}

	@Override
	public void replace(OrganizationId organization, ClientCardId card, PasswordHash password) {
		removeThose(this.credentials.all().filter((kept) -> kept.isOf(card)));
		add(organization, card, password);
	}

	@Override
	public void add(OrganizationId organization, ClientCardId card, PasswordHash password) {
		this.cards.find(card.value())
			.filter((found) -> found.organization().equals(organization))
			.flatMap((found) -> this.clients.find(found.client().value(), Lock.SHARE))
			.filter((client) -> !client.owned())
			.ifPresent((client) -> put(new Kept(this.credentials.nextId(), client.id(), card, password, Set.of())));
	}

	@Override
	public boolean open(SessionId session, Collection<CredentialId> ids) {
		List<Kept> found = these(ids).toList();
		found.forEach((kept) -> put(kept.openedBy(session)));
		return found.size() == ids.size();
	}

	@Override
	public void change(Collection<CredentialId> ids, PasswordHash password, SessionId kept) {
		these(ids).toList().forEach((credential) -> {
			credential.sessions().stream().filter((other) -> !other.equals(kept)).forEach(this::end);
			put(new Kept(credential.id(), credential.client(), credential.card(), password, Set.of(kept)));
		});
	}

	@Override
	public void rehash(Credential seen, PasswordHash renewed) {
		these(List.of(seen.id())).filter((kept) -> kept.password().equals(seen.password()))
			.toList()
			.forEach((kept) -> put(new Kept(kept.id(), kept.client(), kept.card(), renewed, kept.sessions())));
	}

	@Override
	public void removeAll(ClientId client) {
		removeThose(ofClient(client));
	}

	@Override
	public ClientAccess of(ClientCaller caller) {
		boolean live = this.database.fake(InMemorySessions.class)
			.isLive(caller.session(), caller.client().asSessionHolder());
		boolean owned = this.clients.find(caller.client().value()).filter(Client.Snapshot::owned).isPresent();
		Set<CredentialId> rested = this.credentials.all()
			.filter((kept) -> kept.sessions().contains(caller.session()))
			.map(Kept::credentialId)
			.collect(Collectors.toSet());
		return live ? new ClientAccess(owned && rested.isEmpty(), rested) : ClientAccess.NONE;
	}

	@Override
	public Optional<ClientView> seenBy(Collection<CredentialId> ids) {
		List<Kept> found = sorted(these(ids)).toList();
		List<OrganizationView> organizations = found.stream()
			.flatMap((kept) -> cardOf(kept).stream())
			.map(ClientCard.Snapshot::organization)
			.distinct()
			.sorted(Comparator.comparingLong(OrganizationId::value).reversed())
			.map(this.database.fake(InMemoryOrganizations.class)::viewOf)
			.toList();
		return found.stream().findFirst().map((kept) -> {
			ClientView record = ClientView.of(this.clients.find(kept.client().value()).orElseThrow(), organizations);
			return cardOf(kept).map((card) -> withDataOf(card, record)).orElse(record);
		});
	}

	private static ClientView withDataOf(ClientCard.Snapshot card, ClientView record) {
		FullName name = card.details().name();
		return new ClientView(record.id(), name.surname(), name.name(), name.secondName(), record.phone(),
				card.details().address().value(), record.confirmedPhone(), record.organizations(), card.createdAt(),
				card.updatedAt());
	}

	private Optional<Client.Snapshot> withPhone(PhoneNumber phone) {
		return this.clients.all().filter((client) -> client.phone().equals(phone)).findFirst();
	}

	private Stream<Kept> ofClient(ClientId client) {
		return this.credentials.all().filter((kept) -> kept.client().equals(client));
	}

	private Stream<Kept> these(Collection<CredentialId> ids) {
		return this.credentials.all().filter((kept) -> ids.contains(kept.credentialId()));
	}

	private static Stream<Kept> sorted(Stream<Kept> kept) {
		return kept.sorted(Comparator
			.comparingLong((credential) -> (credential.card() == null) ? Long.MAX_VALUE : credential.card().value()));
	}

	private Optional<ClientCard.Snapshot> cardOf(Kept kept) {
		return (kept.card() == null) ? Optional.empty() : this.cards.find(kept.card().value());
	}

	private void put(Kept kept) {
		this.credentials.put(kept.id(), kept);
	}

	private void removeThose(Stream<Kept> chosen) {
		chosen.toList().forEach((kept) -> {
			kept.sessions().forEach(this::end);
			this.credentials.remove(kept.id());
		});
	}

	private void end(SessionId session) {
		this.sessions.remove(session.value());
	}

	record Kept(long id, ClientId client, @Nullable ClientCardId card, PasswordHash password, Set<SessionId> sessions) {

		CredentialId credentialId() {
			return new CredentialId(0, this.id);
		}

		boolean isOf(ClientCardId other) {
			return other.equals(this.card);
		}

		Kept openedBy(SessionId session) {
			Set<SessionId> all = new HashSet<>(this.sessions);
			all.add(session);
			return new Kept(this.id, this.client, this.card, this.password, Set.copyOf(all));
		}

	}

}
