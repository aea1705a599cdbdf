package dev.kartoteka.adapter.persistence.credential;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.kartoteka.adapter.persistence.client.ClientRow;
import dev.kartoteka.adapter.persistence.organization.OrganizationRows;
import dev.kartoteka.adapter.persistence.session.SessionUses;
import dev.kartoteka.adapter.persistence.shared.AutocommitQueries;
import dev.kartoteka.adapter.persistence.shared.ColumnArray;
import dev.kartoteka.adapter.persistence.shared.Row;
import dev.kartoteka.domain.client.ClientCaller;
import dev.kartoteka.domain.client.ClientView;
import dev.kartoteka.domain.credential.ClientAccess;
import dev.kartoteka.domain.credential.ClientAccessReader;
import dev.kartoteka.domain.credential.CredentialId;
import dev.kartoteka.domain.organization.OrganizationView;

import org.springframework.stereotype.Component;

@Component
class SqlClientAccessReader implements ClientAccessReader {

	private static final String ACCESS = """
			select s.last_used_at, c.owned,
				array(select organization_id from session_credential where session_id = s.id order by credential_id),
				array(select credential_id from session_credential where session_id = s.id order by credential_id)
			from session s join client c on c.id = s.client_id
			where s.id = ? and s.client_id = ?""";

	/** The columns of {@link ClientRow}: the card's, or the record's without a card. */
	private static final String SEEN = """
			select c.id, coalesce(k.surname, c.surname), coalesce(k.name, c.name), coalesce(k.second_name, c.second_name),
				c.phone, coalesce(k.address, c.address), c.confirmed_phone, coalesce(k.created_at, c.created_at),
				coalesce(k.updated_at, c.updated_at)
			from card_credential p
			join client c on c.id = p.client_id
			left join client_card k on k.organization_id = p.organization_id and k.id = p.card_id
			where p.organization_id = any (?) and p.id = any (?)
			order by p.card_id
			limit 1""";

	/** A credential of the record also shows organizations without cards. */
	private static final String ORGANIZATIONS = "select " + OrganizationRows.COLUMNS + " from organization o "
			+ OrganizationRows.JOIN_CREATOR + " where o.id in (select p.organization_id from card_credential p"
			+ " where p.organization_id = any (?) and p.id = any (?)"
			+ " union select held.organization_id from card_credential p"
			+ " join client_organization held on held.client_id = p.client_id and held.linked"
			+ " where p.organization_id = 0 and p.id = any (?) and p.card_id is null) order by o.id desc";

	private final AutocommitQueries queries;

	private final SessionUses uses;

	SqlClientAccessReader(AutocommitQueries queries, SessionUses uses) {
		this.queries = queries;
		this.uses = uses;
	}

	@Override
	public ClientAccess of(ClientCaller caller) {
		return this.queries
			.first(ACCESS, (row) -> access(row, caller), caller.session().value(), caller.client().value())
			.orElse(ClientAccess.NONE);
	}

	private ClientAccess access(Row row, ClientCaller caller) throws SQLException {
		Instant lastUsedAt = row.instant();
		boolean owned = row.flag();
		Long[] organizations = row.numbers();
		Long[] ids = row.numbers();
		Set<CredentialId> credentials = IntStream.range(0, ids.length)
			.mapToObj((i) -> new CredentialId(organizations[i], ids[i]))
			.collect(Collectors.toSet());
		this.uses.note(caller.session(), lastUsedAt);
		return new ClientAccess(owned && credentials.isEmpty(), credentials);
	}

	@Override
	public Optional<ClientView> seenBy(Collection<CredentialId> credentials) {
		Object[] keys = { ColumnArray.of(credentials, CredentialId::organization),
				ColumnArray.of(credentials, CredentialId::value) };
		return this.queries.first(SEEN, ClientRow::read, keys).map((client) -> client.view(organizations(keys)));
	}

	private List<OrganizationView> organizations(Object[] keys) {
		return this.queries.list(ORGANIZATIONS, OrganizationRows::read, keys[0], keys[1], keys[1]);
	}

}
