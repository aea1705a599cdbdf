package dev.kartoteka.adapter.persistence.client;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import dev.kartoteka.adapter.persistence.shared.AdoptionRows;
import dev.kartoteka.adapter.persistence.shared.Aggregates;
import dev.kartoteka.adapter.persistence.shared.Fingerprint;
import dev.kartoteka.domain.adoption.Acquaintance;
import dev.kartoteka.domain.client.AdoptedClientRegister;
import dev.kartoteka.domain.client.Client;
import dev.kartoteka.domain.client.ClientId;

@Component
class SqlAdoptedClientRegister implements AdoptedClientRegister {

	private static final String TABLE = "client";

	private static final String PHONES_IN_USE = "select phone from client where phone = any (?)";

	private static final String ADD = """
			insert into client (id, surname, name, second_name, phone, address, password, confirmed_phone,
				created_at, updated_at, version)
			values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

	private final AdoptionRows rows;

	private final Aggregates aggregates;

	SqlAdoptedClientRegister(AdoptionRows rows, Aggregates aggregates) {
		this.rows = rows;
		this.aggregates = aggregates;
	}

	@Override
	public Acquaintance acquaintanceWith(List<Client> newcomers) {
		List<String> phones = newcomers.stream().map((newcomer) -> newcomer.phone().e164()).toList();
		return this.rows.acquaintance(TABLE, fingerprints(newcomers), PHONES_IN_USE, phones);
	}

	@Override
	public void add(List<Client> movingIn) {
		List<Object[]> added = movingIn.stream().map(Client::snapshot).map(SqlAdoptedClientRegister::row).toList();
		this.rows.add(TABLE, ADD, added, fingerprints(movingIn));
	}

	@Override
	public void reserveIdsUpTo(ClientId id) {
		this.aggregates.reserveIdsUpTo(TABLE, id.value());
	}

	private static Object[] row(Client.Snapshot client) {
		return new Object[] { client.id().value(), client.name().surname(), client.name().name(),
				client.name().secondName(), client.phone().e164(), client.address().value(),
				client.password().encoded(), client.confirmedPhone(), AdoptionRows.atUtc(client.createdAt()),
				AdoptionRows.atUtc(client.updatedAt()), client.version().value() };
	}

	/** Of two with the same id, the first one counts. */
	private static Map<Long, byte[]> fingerprints(List<Client> clients) {
		Map<Long, byte[]> fingerprints = new LinkedHashMap<>();
		clients.stream()
			.map(Client::snapshot)
			.forEach((client) -> fingerprints.putIfAbsent(client.id().value(), fingerprint(client)));
		return fingerprints;
	}

	private static byte[] fingerprint(Client.Snapshot client) {
		return Fingerprint.of(client.name().surname(), client.name().name(), client.name().secondName(), client.phone(),
				client.address().value(), client.password().encoded(), client.confirmedPhone(), client.createdAt(),
				client.updatedAt());
	}

}
