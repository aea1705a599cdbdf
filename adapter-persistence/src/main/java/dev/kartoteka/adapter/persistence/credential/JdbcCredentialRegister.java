package dev.kartoteka.adapter.persistence.credential;

import java.util.Collection;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import dev.kartoteka.adapter.persistence.shared.CardCredentials;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.clientcard.ClientCardId;
import dev.kartoteka.domain.credential.Credential;
import dev.kartoteka.domain.credential.CredentialId;
import dev.kartoteka.domain.credential.CredentialRegister;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.session.SessionId;
import dev.kartoteka.domain.shared.PasswordHash;

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

	/** A credential that is opened cannot be removed before the session is stored. */
	private static final String OPEN = """
			insert into session_credential (session_id, organization_id, credential_id)
			select ?, organization_id, id
			from card_credential
			where organization_id = any (?) and id = any (?)
			for key share""";

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
		return this.jdbc.sql(OPEN)
			.params(session.value(), organizations(credentials), numbers(credentials))
			.update() == credentials.size();
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
