package dev.kartoteka.adapter.persistence.person;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import javax.sql.DataSource;

import dev.kartoteka.adapter.persistence.audit.PersonTrail;
import dev.kartoteka.adapter.persistence.clientcard.CardDirectory;
import dev.kartoteka.adapter.persistence.clientcard.ClientOrganizations;
import dev.kartoteka.adapter.persistence.shared.ImagesInUse;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.clientcard.ClientCardId;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.person.ErasedPerson;
import dev.kartoteka.domain.person.PersonCounts;
import dev.kartoteka.domain.person.PersonRegister;
import dev.kartoteka.domain.shared.PhoneNumber;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Locks the imports that have rows of the person, then the record, then the cards. A
 * transaction that waits for these locks finds nothing of the person afterwards.
 */
@Component
class SqlPersonRegister implements PersonRegister {

	private final JdbcClient jdbc;

	private final PersonTrail trail;

	private final ImagesInUse images;

	private final ClientOrganizations organizations;

	private final CardDirectory directory;

	SqlPersonRegister(DataSource dataSource, ImagesInUse images, ClientOrganizations organizations,
			CardDirectory directory) {
		this.images = images;
		this.organizations = organizations;
		this.directory = directory;
		this.jdbc = JdbcClient.create(dataSource);
		this.trail = new PersonTrail(this.jdbc);
	}

	@Override
	public PersonCounts count(PhoneNumber phone, String codeScope) {
		FoundPerson found = FoundPerson.of(phone, this.jdbc, "");
		PersonRows rows = new PersonRows(this.jdbc, false, found);
		return counts(rows, found, codeScope, entries(found).size());
	}

	@Override
	public ErasedPerson erase(PhoneNumber phone, String codeScope) {
		FoundPerson found = FoundPerson.of(phone, this.jdbc, " for update");
		PersonRows rows = new PersonRows(this.jdbc, true, found);
		rows.shortenImports();
		rows.removeWords();
		List<PersonTrail.Entry> entries = entries(found);
		PersonCounts counts = counts(rows, found, codeScope, entries.size());
		this.trail.blank(entries);
		this.organizations.removeAll(found.held());
		rows.removeRecord();
		this.images.release(found.images());
		this.directory.remove(List.of(found.cardIds()));
		ClientId client = found.clients().isEmpty() ? null : new ClientId(found.clients().getFirst());
		return new ErasedPerson(client, counts, concerned(found, entries));
	}

	private List<PersonTrail.Entry> entries(FoundPerson found) {
		return this.trail.entriesOf(found.phone().e164(), found.organizations(), found.cardIds());
	}

	private static PersonCounts counts(PersonRows rows, FoundPerson found, String codeScope, long auditEntries) {
		List<Long> credentials = rows.credentials();
		long sessions = rows.sessions(credentials);
		return new PersonCounts(found.clients().size(), rows.cards(), found.images().size(), credentials.size(),
				sessions, rows.codes(codeScope), rows.importRows(), rows.responses(), rows.texts(), auditEntries);
	}

	private static List<ErasedPerson.Concerned> concerned(FoundPerson found, List<PersonTrail.Entry> entries) {
		Map<Long, List<ClientCardId>> cards = new TreeMap<>(found.cardsByOrganization());
		found.importers().forEach((organization) -> cards.putIfAbsent(organization, List.of()));
		entries.forEach((entry) -> cards.putIfAbsent(entry.organization(), List.of()));
		return cards.entrySet()
			.stream()
			.map((entry) -> new ErasedPerson.Concerned(new OrganizationId(entry.getKey()), entry.getValue()))
			.toList();
	}

}
