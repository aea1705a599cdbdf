package dev.kartoteka.domain.ports;

import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.kartoteka.domain.audit.AuditEntryView;
import dev.kartoteka.domain.client.Client;
import dev.kartoteka.domain.clientcard.ClientCard;
import dev.kartoteka.domain.person.KnownPhone;
import dev.kartoteka.domain.person.PersonReader;
import dev.kartoteka.domain.shared.PhoneNumber;

/** The phones of persons in memory. */
final class InMemoryPersonReader implements PersonReader {

	private static final Pattern PHONE = Pattern.compile("\"(\\+\\d+)\"");

	private final Store<Client.Snapshot> clients;

	private final Store<ClientCard.Snapshot> cards;

	private final Store<InMemoryClientCardImports.Kept> imports;

	private final Store<InMemoryAuditTrail.Recorded> changes;

	InMemoryPersonReader(InMemoryDatabase database) {
		this.clients = database.table(Client.Snapshot.class);
		this.cards = database.table(ClientCard.Snapshot.class);
		this.imports = database.table(InMemoryClientCardImports.Kept.class);
		this.changes = database.table(InMemoryAuditTrail.Recorded.class);
	}

	@Override
	public Stream<KnownPhone> phones() {
		return Stream
			.of(this.clients.all().map((client) -> new KnownPhone(client.phone(), client.updatedAt())),
					this.clients.all()
						.flatMap((client) -> Stream.ofNullable(client.pendingPhone())
							.map((phone) -> new KnownPhone(phone, client.updatedAt()))),
					this.cards.all().map((card) -> new KnownPhone(card.details().phone(), card.updatedAt())),
					this.imports.all()
						.flatMap((kept) -> kept.rows()
							.stream()
							.map((row) -> new KnownPhone(row.phone(), kept.state().createdAt()))),
					this.changes.all().map(InMemoryAuditTrail.Recorded::change).flatMap(InMemoryPersonReader::phonesIn))
			.flatMap((phones) -> phones);
	}

	private static Stream<KnownPhone> phonesIn(AuditEntryView change) {
		return change.object().equals("clientcard") ? PHONE.matcher(change.changes().json())
			.results()
			.map((found) -> new KnownPhone(new PhoneNumber(found.group(1)), change.at())) : Stream.empty();
	}

}
