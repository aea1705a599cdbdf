package dev.kartoteka.adapter.persistence.client;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import dev.kartoteka.adapter.persistence.shared.AdoptionRows;
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

	SqlAdoptedClientRegister(AdoptionRows rows) {
		this.rows = rows;
	}

	@Override
	public Acquaintance acquaintanceWith(List<Client> newcomers) {
		List<String> phones = newcomers.stream().map((newcomer) -> newcomer.phone().e164()).toList();
		return this.rows.acquaintance(TABLE, fingerprints(newcomers), PHONES_IN_USE, phones);
	}

	@Override
	public void add(List<Client> movingIn) {
		List<Client.Snapshot> states = movingIn.stream().map(Client::snapshot).toList();
		this.rows.jdbc().batchUpdate(ADD, states, Math.max(1, states.size()), SqlAdoptedClientRegister::bind);
		this.rows.note(TABLE, fingerprints(movingIn));
	}

	@Override
	public void reserveIdsUpTo(ClientId id) {
		this.rows.moveSequence(TABLE, id.value());
	}

	private static void bind(PreparedStatement insert, Client.Snapshot client) throws SQLException {
		Object[] values = { client.id().value(), client.name().surname(), client.name().name(),
				client.name().secondName(), client.phone().e164(), client.address().value(),
				client.password().encoded(), client.confirmedPhone(), atUtc(client.createdAt()),
				atUtc(client.updatedAt()), client.version().value() };
		for (int i = 0; i < values.length; i++) {
			insert.setObject(i + 1, values[i]);
		}
	}

	private static OffsetDateTime atUtc(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
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
