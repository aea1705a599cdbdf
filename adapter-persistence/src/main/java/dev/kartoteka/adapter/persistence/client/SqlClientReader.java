package dev.kartoteka.adapter.persistence.client;

import java.util.List;
import java.util.Optional;

import dev.kartoteka.adapter.persistence.organization.OrganizationRows;
import dev.kartoteka.adapter.persistence.shared.AutocommitQueries;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.client.ClientReader;
import dev.kartoteka.domain.client.ClientView;
import dev.kartoteka.domain.client.PendingPhone;
import dev.kartoteka.domain.client.PersonOnCard;
import dev.kartoteka.domain.organization.OrganizationView;
import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.PostalAddress;

import org.springframework.stereotype.Component;

@Component
class SqlClientReader implements ClientReader {

	private static final String ID = "select id from client where phone = ?";

	private static final String CLIENT = "select " + ClientRow.COLUMNS + " from client c where c.id = ?";

	private static final String PENDING_PHONE = """
			select pending_phone, pending_since from client
			where id = ? and pending_phone is not null and pending_since is not null""";

	private static final String OLDEST_CARD = """
			select k.surname, k.name, k.second_name, k.address
			from client_organization held
			join client_card k on k.organization_id = held.organization_id and k.client_id = held.client_id
			where held.client_id = ?
			order by k.id
			limit 1""";

	private static final String ORGANIZATIONS = "select " + OrganizationRows.COLUMNS + " from organization o "
			+ OrganizationRows.JOIN_CREATOR
			+ " where o.id in (select organization_id from client_organization where client_id = ?) order by o.id desc";

	private final AutocommitQueries queries;

	SqlClientReader(AutocommitQueries queries) {
		this.queries = queries;
	}

	@Override
	public Optional<ClientId> withPhone(PhoneNumber phone) {
		return this.queries.first(ID, (row) -> new ClientId(row.number()), phone.e164());
	}

	@Override
	public Optional<ClientView> client(ClientId id) {
		return this.queries.first(CLIENT, ClientRow::read, id.value())
			.map((client) -> client.view(organizationsOf(id)));
	}

	@Override
	public Optional<PendingPhone> pendingPhone(ClientId id) {
		return this.queries.first(PENDING_PHONE, (row) -> new PendingPhone(new PhoneNumber(row.text()), row.instant()),
				id.value());
	}

	@Override
	public Optional<PersonOnCard> oldestCardOf(ClientId id) {
		return this.queries.first(OLDEST_CARD,
				(row) -> new PersonOnCard(new FullName(row.text(), row.text(), row.text()),
						new PostalAddress(row.text())),
				id.value());
	}

	@Override
	public List<OrganizationView> organizationsOf(ClientId id) {
		return this.queries.list(ORGANIZATIONS, OrganizationRows::read, id.value());
	}

}
