package dev.kartoteka.adapter.persistence.client;

import java.sql.Types;
import java.time.Instant;
import java.util.Optional;

import javax.sql.DataSource;

import dev.kartoteka.adapter.persistence.shared.AggregateStore;
import dev.kartoteka.adapter.persistence.shared.Utc;
import dev.kartoteka.domain.client.Client;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.client.ClientRepository;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.Violation;

import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JpaClientRepository implements ClientRepository {

	private final AggregateStore store;

	private final ClientEntities clients;

	private final ClientMapper mapper;

	private final JdbcClient jdbc;

	JpaClientRepository(AggregateStore store, ClientEntities clients, ClientMapper mapper, DataSource dataSource) {
		this.store = store;
		this.clients = clients;
		this.mapper = mapper;
		this.jdbc = JdbcClient.create(dataSource);
	}

	@Override
	public ClientId nextId() {
		return new ClientId(this.store.nextId("client_id_seq"));
	}

	@Override
	public ClientId addIfPhoneIsNew(Client client) {
		while (!insertedUnlessPhoneIsKnown(client.snapshot())) {
			Optional<ClientId> known = withPhone(client.phone());
			if (known.isPresent()) {
				return known.get();
			}
		}
		return client.id();
	}

	/** Waits for another transaction that is about to add the same phone. */
	private boolean insertedUnlessPhoneIsKnown(Client.Snapshot client) {
		return this.jdbc.sql("""
				insert into client (id, surname, name, second_name, phone, address, password, confirmed_phone,
					created_at, updated_at, version)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				on conflict (phone) do nothing""")
			.params(client.id().value(), client.name().surname(), client.name().name(), client.name().secondName(),
					client.phone().e164(), client.address().value(), client.password().encoded(),
					client.confirmedPhone(), timestamp(client.createdAt()), timestamp(client.updatedAt()),
					client.version().value())
			.update() == 1;
	}

	private Optional<ClientId> withPhone(PhoneNumber phone) {
		return this.jdbc.sql("select id from client where phone = ?")
			.param(phone.e164())
			.query((row, _) -> new ClientId(row.getLong(1)))
			.optional();
	}

	private static SqlParameterValue timestamp(Instant instant) {
		return new SqlParameterValue(Types.TIMESTAMP_WITH_TIMEZONE, Utc.of(instant));
	}

	@Override
	public Optional<Client> findForChange(ClientId id) {
		return this.clients.findForChangeById(id.value()).map(this.mapper::toSnapshot).map(Client::restore);
	}

	@Override
	public void update(Client client) {
		Client.Snapshot state = client.snapshot();
		this.store.update(ClientEntity.class, client.id().value(), state.version(), this.mapper.toState(state),
				(constraint) -> constraint.equals("client_phone_key")
						? InvalidInput.of("phone", new Violation.TakenByAnotherClient("phone")) : null);
	}

	/** Links to organizations without cards have no foreign key. */
	@Override
	public void remove(Client client) {
		this.jdbc.sql("delete from client_organization where client_id = ?").param(client.id().value()).update();
		this.store.remove(ClientEntity.class, client.id().value(), client.snapshot().version(), (_) -> null);
	}

}
