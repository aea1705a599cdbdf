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
import dev.kartoteka.domain.session.SessionId;
import dev.kartoteka.domain.shared.PasswordHash;

@Component
class JdbcCredentialRegister implements CredentialRegister {

	/** Waits for a transaction that makes the record owned, and then adds nothing. */
	private static final String ADD = """
			insert into card_credential (id, client_id, card_id, password)
			select nextval('card_credential_id_seq'), c.id, k.id, ?
			from client_card k join client c on c.id = k.client_id
			where k.id = ? and not c.owned
			for share of c""";

	/** A credential that is opened cannot be removed before the session is stored. */
	private static final String OPEN = """
			insert into session_credential (session_id, credential_id)
			select ?, id from card_credential where id = any (?) for key share""";

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
	public void replace(ClientCardId card, PasswordHash password) {
		this.credentials.removeOf(card.value());
		this.jdbc.sql(ADD).params(password.encoded(), card.value()).update();
	}

	@Override
	public boolean open(SessionId session, Collection<CredentialId> credentials) {
		return this.jdbc.sql(OPEN).params(session.value(), numbers(credentials)).update() == credentials.size();
	}

	@Override
	public void change(Collection<CredentialId> credentials, PasswordHash password, SessionId kept) {
		this.jdbc.sql("update card_credential set password = ? where id = any (?)")
			.params(password.encoded(), numbers(credentials))
			.update();
		this.jdbc.sql(END_OTHERS).params(numbers(credentials), kept.value()).update();
	}

	@Override
	public void rehash(Credential seen, PasswordHash renewed) {
		this.jdbc.sql("update card_credential set password = ? where id = ? and password = ?")
			.params(renewed.encoded(), seen.id().value(), seen.password().encoded())
			.update();
	}

	@Override
	public void removeAll(ClientId client) {
		this.credentials.removeAllOf(client.value());
	}

	private static Long[] numbers(Collection<CredentialId> ids) {
		return ids.stream().map(CredentialId::value).sorted().toArray(Long[]::new);
	}

}
