package dev.kartoteka.domain.ports;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.kartoteka.domain.audit.AuditEntryView;
import dev.kartoteka.domain.client.Client;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.clientcard.ClientCard;
import dev.kartoteka.domain.clientcard.ClientCardId;
import dev.kartoteka.domain.message.TextKind;
import dev.kartoteka.domain.message.TextMessage;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.person.ErasedPerson;
import dev.kartoteka.domain.person.PersonCounts;
import dev.kartoteka.domain.person.PersonRegister;
import dev.kartoteka.domain.session.Session;
import dev.kartoteka.domain.shared.JsonText;
import dev.kartoteka.domain.shared.PhoneNumber;

/** Everything of persons in memory. */
final class InMemoryPersons implements PersonRegister {

	private static final Pattern FIELD = Pattern.compile("\"(\\w+)\":\\[");

	private final InMemoryDatabase database;

	private final Store<Client.Snapshot> clients;

	private final Store<ClientCard.Snapshot> cards;

	private final Store<InMemoryCredentials.Kept> credentials;

	private final Store<Session.Snapshot> sessions;

	private final Store<InMemoryTextOutbox.Waiting> texts;

	private final Store<InMemoryAuditTrail.Recorded> changes;

	InMemoryPersons(InMemoryDatabase database) {
		this.database = database;
		this.clients = database.table(Client.Snapshot.class);
		this.cards = database.table(ClientCard.Snapshot.class);
		this.credentials = database.table(InMemoryCredentials.Kept.class);
		this.sessions = database.table(Session.Snapshot.class);
		this.texts = database.table(InMemoryTextOutbox.Waiting.class);
		this.changes = database.table(InMemoryAuditTrail.Recorded.class);
	}

	@Override
	public PersonCounts count(PhoneNumber phone, String codeScope) {
		return new Person(phone).counts(codeScope);
	}

	@Override
	public ErasedPerson erase(PhoneNumber phone, String codeScope) {
		Person person = new Person(phone);
		ErasedPerson erased = new ErasedPerson(person.client.map(Client.Snapshot::id).orElse(null),
				person.counts(codeScope), person.organizations());
		person.erase(codeScope);
		return erased;
	}

	/** What the store has of a person. */
	private final class Person {

		private final PhoneNumber phone;

		private final Optional<Client.Snapshot> client;

		private final List<ClientCard.Snapshot> ownCards;

		private final List<InMemoryCredentials.Kept> ownCredentials;

		private final List<Session.Snapshot> ownSessions;

		private final List<InMemoryTextOutbox.Waiting> ownTexts;

		private final List<InMemoryAuditTrail.Recorded> ownChanges;

		private Person(PhoneNumber phone) {
			InMemoryPersons all = InMemoryPersons.this;
			this.phone = phone;
			this.client = all.clients.all().filter((found) -> found.phone().equals(phone)).findFirst();
			this.ownCards = all.cards.all()
				.filter((card) -> card.details().phone().equals(phone) || isClient(card.client()))
				.toList();
			Set<ClientCardId> ids = this.ownCards.stream().map(ClientCard.Snapshot::id).collect(Collectors.toSet());
			this.ownCredentials = all.credentials.all()
				.filter((kept) -> isClient(kept.client()) || ids.contains(kept.card()))
				.toList();
			this.ownSessions = all.sessions.all()
				.filter((session) -> this.client
					.filter((found) -> found.id().asSessionHolder().equals(session.holder()))
					.isPresent()
						|| this.ownCredentials.stream().anyMatch((kept) -> kept.sessions().contains(session.id())))
				.toList();
			this.ownTexts = all.texts.all().filter(this::isOwn).toList();
			this.ownChanges = all.changes.all().filter((change) -> isOwn(change, ids)).toList();
		}

		private boolean isClient(ClientId id) {
			return this.client.filter((found) -> found.id().equals(id)).isPresent();
		}

		private boolean isOwn(InMemoryTextOutbox.Waiting waiting) {
			TextMessage text = waiting.text();
			return text.recipient().equals(this.phone)
					|| (text.kind() == TextKind.CLIENT_PHONE && this.client.isPresent()
							&& text.binding().startsWith(this.client.orElseThrow().id().value() + "/"));
		}

		private boolean isOwn(InMemoryAuditTrail.Recorded recorded, Set<ClientCardId> ids) {
			AuditEntryView change = recorded.change();
			ClientCardId card = new ClientCardId(change.objectId());
			return change.object().equals("clientcard") && !blanked(change.changes()).equals(change.changes())
					&& (ids.contains(card) || names(change) || (isGone(card) && hadPhone(card)));
		}

		private boolean isGone(ClientCardId card) {
			return InMemoryPersons.this.cards.find(card.value()).isEmpty();
		}

		private boolean hadPhone(ClientCardId card) {
			return InMemoryPersons.this.changes.all()
				.map(InMemoryAuditTrail.Recorded::change)
				.anyMatch((change) -> change.object().equals("clientcard") && change.objectId() == card.value()
						&& names(change));
		}

		private boolean names(AuditEntryView change) {
			return change.changes().json().contains('"' + this.phone.e164() + '"');
		}

		private PersonCounts counts(String codeScope) {
			InMemoryDatabase database = InMemoryPersons.this.database;
			return new PersonCounts(this.client.isPresent() ? 1 : 0, this.ownCards.size(),
					this.ownCards.stream().filter((card) -> card.details().image() != null).count(),
					this.ownCredentials.size(), this.ownSessions.size(),
					database.fake(InMemoryPhoneCodeStore.class).contains(codeScope) ? 1 : 0,
					database.fake(InMemoryClientCardImports.class).rowsWith(this.phone),
					database.fake(InMemoryIdempotencyStore.class).responsesOf(this.phone, cardIds()),
					this.ownTexts.size(), this.ownChanges.size());
		}

		private List<Long> cardIds() {
			return this.ownCards.stream().map((card) -> card.id().value()).toList();
		}

		private List<ErasedPerson.Concerned> organizations() {
			Map<Long, List<ClientCardId>> concerned = this.ownCards.stream()
				.collect(Collectors.groupingBy((card) -> card.organization().value(), TreeMap::new,
						Collectors.mapping(ClientCard.Snapshot::id, Collectors.toList())));
			Stream.concat(InMemoryPersons.this.database.fake(InMemoryClientCardImports.class).importersOf(this.phone),
					this.ownChanges.stream().map(InMemoryAuditTrail.Recorded::organization).filter(Objects::nonNull))
				.forEach((organization) -> concerned.putIfAbsent(organization, List.of()));
			return concerned.entrySet()
				.stream()
				.sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
				.map((entry) -> new ErasedPerson.Concerned(new OrganizationId(entry.getKey()), entry.getValue()))
				.toList();
		}

		private void erase(String codeScope) {
			InMemoryPersons all = InMemoryPersons.this;
			all.database.fake(InMemoryPhoneCodeStore.class).remove(codeScope);
			all.database.fake(InMemoryIdempotencyStore.class).removeResponsesOf(this.phone, cardIds());
			all.database.fake(InMemoryClientCardImports.class).removeRowsWith(this.phone);
			this.ownSessions.forEach((session) -> all.sessions.remove(session.id().value()));
			this.ownCredentials.forEach((kept) -> all.credentials.remove(kept.id()));
			this.ownCards.forEach((card) -> all.cards.remove(card.id().value()));
			this.ownTexts.forEach((waiting) -> all.texts.remove(waiting.text().id()));
			this.ownChanges.forEach((recorded) -> all.changes.put(recorded.change().id(), blanked(recorded)));
			this.client.ifPresent((found) -> all.clients.remove(found.id().value()));
			all.clients.all()
				.filter((other) -> this.phone.equals(other.pendingPhone()))
				.toList()
				.forEach((other) -> all.clients.put(other.id().value(), withoutPendingPhone(other)));
		}

	}

	private static Client.Snapshot withoutPendingPhone(Client.Snapshot client) {
		return new Client.Snapshot(client.id(), client.name(), client.phone(), client.address(), client.password(),
				client.confirmedPhone(), client.owned(), null, null, client.createdAt(), client.updatedAt(),
				Store.after(client.version()));
	}

	private static InMemoryAuditTrail.Recorded blanked(InMemoryAuditTrail.Recorded recorded) {
		AuditEntryView change = recorded.change();
		return new InMemoryAuditTrail.Recorded(recorded.organization(),
				new AuditEntryView(change.id(), change.at(), change.actor(), change.actorUsername(), change.session(),
						change.verb(), change.object(), change.objectId(), blanked(change.changes())));
	}

	/** No value of the tests has an array in an object. */
	private static JsonText blanked(JsonText changes) {
		return new JsonText(FIELD.matcher(changes.json())
			.results()
			.map((field) -> "\"" + field.group(1) + "\":[null,null]")
			.collect(Collectors.joining(",", "{", "}")));
	}

}
