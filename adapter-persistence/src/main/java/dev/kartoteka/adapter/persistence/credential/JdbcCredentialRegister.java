package dev.kartoteka.adapter.persistence.credential;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import dev.kartoteka.adapter.persistence.shared.CardCredentials;
import dev.kartoteka.adapter.persistence.shared.ColumnArray;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.clientcard.ClientCardId;
import dev.kartoteka.domain.credential.Credential;
import dev.kartoteka.domain.credential.CredentialId;
import dev.kartoteka.domain.credential.CredentialRegister;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.session.SessionId;
import dev.kartoteka.domain.shared.PasswordHash;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcCredentialRegister implements CredentialRegister {

	/** Waits for a transaction that makes the record owned, and then finds none. */
	private static final String CLIENT = """
			select c.id
			from client_card k join client c on c.id = k.client_id
			where k.organization_id = ? and k.id = ? and not c.owned
			for share of c""";

	private static final String ADD = """
			insert into card_credential (id, organization_id, client_id, card_id, password)
			values (nextval('card_credential_id_seq'), ?, ?, ?, ?)""";

	/**
	 * A credential that is opened cannot be removed before the session is stored. Rows
	 * are locked in one organization: only so can they be locked on several machines.
	 */
	private static final String LOCK = """
			select id from card_credential where organization_id = ? and id = any (?) for key share""";

	private static final String OPEN = """
			insert into session_credential (session_id, organization_id, credential_id)
			select ?, organization_id, id
			from unnest(?::bigint[], ?::bigint[]) as opened (organization_id, id)""";

	private static final String END_OTHERS = """
			delete from session
			where id in (select session_id from session_credential where credential_id = any (?)) and id <> ?""";

	private final CardCredentials credentials;

	private final JdbcClient jdbc;

	JdbcCredentialRegister(CardCredentials credentials, DataSource dataSource) {
		this.credentials = credentials;
		this.jdbc = JdbcClient.create(dataSource);
	}

	@Override
	public void replace(OrganizationId organization, ClientCardId card, PasswordHash password) {
		this.credentials.removeOf(organization.value(), card.value());
		add(organization, card, password);
	}

	@Override
	public void add(OrganizationId organization, ClientCardId card, PasswordHash password) {
		this.jdbc.sql(CLIENT)
			.params(organization.value(), card.value())
			.query((row, _) -> row.getLong(1))
			.optional()
			.ifPresent((client) -> this.jdbc.sql(ADD)
				.params(organization.value(), client, card.value(), password.encoded())
				.update());
	}

	@Override
	public boolean open(SessionId session, Collection<CredentialId> credentials) {
		if (!lock(credentials)) {
			return false;
		}
		this.jdbc.sql(OPEN)
			.params(session.value(), ColumnArray.of(credentials, CredentialId::organization),
					ColumnArray.of(credentials, CredentialId::value))
			.update();
		return true;
	}

	/** Returns whether all of them still exist. */
	private boolean lock(Collection<CredentialId> credentials) {
		Map<Long, List<CredentialId>> byOrganization = credentials.stream()
			.collect(Collectors.groupingBy(CredentialId::organization, TreeMap::new, Collectors.toList()));
		return byOrganization.entrySet()
			.stream()
			.allMatch((entry) -> this.jdbc.sql(LOCK)
				.params(entry.getKey(), numbers(entry.getValue()))
				.query(Long.class)
				.list()
				.size() == entry.getValue().size());
	}

	@Override
	public void change(Collection<CredentialId> credentials, PasswordHash password, SessionId kept) {
		this.jdbc.sql("update card_credential set password = ? where organization_id = any (?) and id = any (?)")
			.params(password.encoded(), organizations(credentials), numbers(credentials))
			.update();
		this.jdbc.sql(END_OTHERS).params(numbers(credentials), kept.value()).update();
	}

	@Override
	public void rehash(Credential seen, PasswordHash renewed) {
		this.jdbc.sql("update card_credential set password = ? where organization_id = ? and id = ? and password = ?")
			.params(renewed.encoded(), seen.id().organization(), seen.id().value(), seen.password().encoded())
			.update();
	}

	@Override
	public void removeAll(ClientId client) {
		this.credentials.removeAllOf(client.value());
	}

	private static Long[] organizations(Collection<CredentialId> ids) {
		return ids.stream().map(CredentialId::organization).distinct().toArray(Long[]::new);
	}

	private static Long[] numbers(Collection<CredentialId> ids) {
		return ids.stream().map(CredentialId::value).sorted().toArray(Long[]::new);
	}

}
