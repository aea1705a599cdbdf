package dev.kartoteka.adapter.persistence.credential;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import dev.kartoteka.adapter.persistence.shared.AutocommitQueries;
import dev.kartoteka.adapter.persistence.shared.Row;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.clientcard.ClientCardId;
import dev.kartoteka.domain.credential.Credential;
import dev.kartoteka.domain.credential.CredentialBasis;
import dev.kartoteka.domain.credential.CredentialId;
import dev.kartoteka.domain.credential.CredentialReader;
import dev.kartoteka.domain.credential.LogInCredentials;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.SharedSalt;

import org.springframework.stereotype.Component;

@Component
class SqlCredentialReader implements CredentialReader {

	/**
	 * A record, and the organizations that may have credentials of it: those with cards,
	 * and 0 for the one without a card. The credentials are asked for by these numbers in
	 * a statement of their own: in one statement with the record, Citus would read the
	 * credentials of all clients.
	 */
	private static final String RECORD = """
			select c.id, c.phone, c.owned, c.surname, c.name, c.second_name, c.password,
				array(select 0 union all select organization_id from client_organization where client_id = c.id)
			from %s""";

	private static final String OF_PHONE = RECORD.formatted("client c where c.phone = ?");

	private static final String OF_CLIENT = RECORD.formatted("client c where c.id = ?");

	private static final String OF_CARD = RECORD
		.formatted("client_card k join client c on c.id = k.client_id where k.organization_id = ? and k.id = ?");

	/** The credential of the record comes last: the ids of cards are not null. */
	private static final String CREDENTIALS = """
			select p.organization_id, p.id, k.surname, k.name, k.second_name, p.password
			from card_credential p
			left join client_card k on k.organization_id = p.organization_id and k.id = p.card_id
			where p.organization_id = any (?) and p.client_id = ?
			order by p.card_id""";

	private static final String LATEST_PASSWORD = """
			select password
			from card_credential
			where organization_id = any (?) and client_id = ?
			order by id desc
			limit 1""";

	private final AutocommitQueries queries;

	SqlCredentialReader(AutocommitQueries queries) {
		this.queries = queries;
	}

	@Override
	public Optional<LogInCredentials> of(PhoneNumber phone) {
		return this.queries.first(OF_PHONE, RecordRow::read, phone.e164()).map(this::logInCredentials);
	}

	@Override
	public Optional<LogInCredentials> of(ClientId client) {
		return this.queries.first(OF_CLIENT, RecordRow::read, client.value()).map(this::logInCredentials);
	}

	private LogInCredentials logInCredentials(RecordRow found) {
		return new LogInCredentials(found.client(), found.phone(), found.name(), found.own(),
				found.owned() ? List.of() : credentials(found));
	}

	private List<Credential> credentials(RecordRow found) {
		return this.queries.list(CREDENTIALS, (row) -> credential(row, found), found.keys());
	}

	private static Credential credential(Row row, RecordRow found) throws SQLException {
		CredentialId id = new CredentialId(row.number(), row.number());
		return new Credential(id, name(row).orElse(found.name()), new PasswordHash(row.text()));
	}

	/** Empty for the credential of the record, which has no card. */
	private static Optional<FullName> name(Row row) throws SQLException {
		String surname = row.optionalText();
		String name = row.optionalText();
		String secondName = row.optionalText();
		return (surname == null || name == null || secondName == null) ? Optional.empty()
				: Optional.of(new FullName(surname, name, secondName));
	}

	@Override
	public Optional<CredentialBasis> basisFor(PhoneNumber phone) {
		return this.queries.first(OF_PHONE, RecordRow::read, phone.e164()).map(this::basis);
	}

	@Override
	public Optional<CredentialBasis> basisFor(OrganizationId organization, ClientCardId card) {
		return this.queries.first(OF_CARD, RecordRow::read, organization.value(), card.value()).map(this::basis);
	}

	private CredentialBasis basis(RecordRow found) {
		Optional<PasswordHash> latest = this.queries.first(LATEST_PASSWORD, (row) -> new PasswordHash(row.text()),
				found.keys());
		return new CredentialBasis(found.client(), found.owned(), new SharedSalt(found.phone().e164(), latest));
	}

	private record RecordRow(ClientId client, PhoneNumber phone, boolean owned, FullName name, PasswordHash password,
			List<Long> organizations) {

		static RecordRow read(Row row) throws SQLException {
			return new RecordRow(new ClientId(row.number()), new PhoneNumber(row.text()), row.flag(),
					new FullName(row.text(), row.text(), row.text()), new PasswordHash(row.text()),
					List.of(row.numbers()));
		}

		/** The parameters of a statement on its credentials. */
		Object[] keys() {
			return new Object[] { this.organizations.toArray(Long[]::new), this.client.value() };
		}

		Optional<PasswordHash> own() {
			return this.owned ? Optional.of(this.password) : Optional.empty();
		}

	}

}
