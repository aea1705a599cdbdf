package dev.kartoteka.adapter.persistence.client;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import dev.kartoteka.adapter.persistence.shared.AggregateStore;
import dev.kartoteka.adapter.persistence.shared.Fingerprint;
import dev.kartoteka.adapter.persistence.shared.ImportedRows;
import dev.kartoteka.adapter.persistence.shared.Utc;
import dev.kartoteka.domain.client.Client;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.client.ImportClients.Candidate;
import dev.kartoteka.domain.client.ImportedClientRegister;
import dev.kartoteka.domain.shared.KnownIdentities;
import dev.kartoteka.domain.shared.PasswordHash;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

@Component
class SqlImportedClientRegister implements ImportedClientRegister {

	private static final String TABLE = "client";

	private static final String PHONES_IN_USE = "select phone from client where phone = any (?)";

	private static final String ADD = """
			insert into client (id, surname, name, second_name, phone, address, password, confirmed_phone,
				created_at, updated_at, version)
			values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

	private static final String ADD_CREDENTIAL = """
			insert into card_credential (id, organization_id, client_id, password)
			select nextval('card_credential_id_seq'), 0, former.client_id, former.password
			from unnest(?::bigint[], ?::text[]) as former (client_id, password)""";

	private final ImportedRows rows;

	private final AggregateStore store;

	private final JdbcTemplate jdbc;

	SqlImportedClientRegister(ImportedRows rows, AggregateStore store, DataSource dataSource) {
		this.rows = rows;
		this.store = store;
		this.jdbc = new JdbcTemplate(dataSource);
	}

	@Override
	public KnownIdentities findKnown(List<Candidate> candidates) {
		List<String> phones = candidates.stream().map((candidate) -> candidate.phone().e164()).toList();
		return this.rows.identities(TABLE, fingerprints(candidates), PHONES_IN_USE, phones);
	}

	@Override
	public void add(List<Candidate> accepted) {
		List<Object[]> added = accepted.stream().map(SqlImportedClientRegister::row).toList();
		this.rows.add(TABLE, ADD, added, fingerprints(accepted));
		List<Candidate> withPassword = accepted.stream()
			.filter((candidate) -> !candidate.password().equals(PasswordHash.NONE))
			.toList();
		this.jdbc.update(ADD_CREDENTIAL,
				withPassword.stream().map((candidate) -> candidate.id().value()).toArray(Long[]::new),
				withPassword.stream().map((candidate) -> candidate.password().encoded()).toArray(String[]::new));
	}

	@Override
	public void reserveIdsUpTo(ClientId id) {
		this.store.reserveIdsUpTo(TABLE, id.value());
	}

	private static Object[] row(Candidate candidate) {
		Client.Snapshot client = Client.importFrom(candidate).snapshot();
		return new Object[] { client.id().value(), client.name().surname(), client.name().name(),
				client.name().secondName(), client.phone().e164(), client.address().value(),
				client.password().encoded(), client.confirmedPhone(), Utc.of(client.createdAt()),
				Utc.of(client.updatedAt()), client.version().value() };
	}

	/**
	 * Returns fingerprints by id. If two clients have the same id, the first one counts.
	 */
	private static Map<Long, byte[]> fingerprints(List<Candidate> clients) {
		Map<Long, byte[]> fingerprints = new LinkedHashMap<>();
		clients.forEach((client) -> fingerprints.putIfAbsent(client.id().value(), fingerprint(client)));
		return fingerprints;
	}

	private static byte[] fingerprint(Candidate client) {
		return Fingerprint.of(client.name().surname(), client.name().name(), client.name().secondName(), client.phone(),
				client.address().value(), client.password().encoded(), client.confirmedPhone(), client.createdAt(),
				client.updatedAt());
	}

}
