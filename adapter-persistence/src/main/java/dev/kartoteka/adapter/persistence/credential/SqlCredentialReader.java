package dev.kartoteka.adapter.persistence.credential;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

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

@Component
class SqlCredentialReader implements CredentialReader {

	/** The credential of the record comes last: the ids of cards are not null. */
	private static final String CREDENTIALS = """
			select c.id, c.phone, c.surname, c.name, c.second_name, c.owned, c.password, p.organization_id, p.id,
				coalesce(k.surname, c.surname), coalesce(k.name, c.name), coalesce(k.second_name, c.second_name), p.password
			from client c
			left join card_credential p on p.client_id = c.id and not c.owned and p.organization_id in (
				select 0 union all select organization_id from client_organization where client_id = c.id)
			left join client_card k on k.organization_id = p.organization_id and k.id = p.card_id
			where %s
			order by p.card_id""";

	private static final String OF_PHONE = CREDENTIALS.formatted("c.phone = ?");

	private static final String OF_CLIENT = CREDENTIALS.formatted("c.id = ?");

	private static final String BASIS = """
			select c.id, c.owned, c.phone, p.password
			from client c
			left join card_credential p on p.client_id = c.id and p.organization_id in (
				select 0 union all select organization_id from client_organization where client_id = c.id)
			where %s
			order by p.id desc nulls last
			limit 1""";

	private static final String BASIS_OF_PHONE = BASIS.formatted("c.phone = ?");

	private static final String BASIS_OF_CARD = BASIS
		.formatted("c.id = (select client_id from client_card where organization_id = ? and id = ?)");

	private final AutocommitQueries queries;

	SqlCredentialReader(AutocommitQueries queries) {
		this.queries = queries;
	}

	@Override
	public Optional<LogInCredentials> of(PhoneNumber phone) {
		return together(this.queries.list(OF_PHONE, CredentialRow::read, phone.e164()));
	}

	@Override
	public Optional<LogInCredentials> of(ClientId client) {
		return together(this.queries.list(OF_CLIENT, CredentialRow::read, client.value()));
	}

	private static Optional<LogInCredentials> together(List<CredentialRow> rows) {
		return rows.stream()
			.findFirst()
			.map((first) -> new LogInCredentials(first.client(), first.phone(), first.name(), first.own(),
					rows.stream().flatMap((row) -> row.credential().stream()).toList()));
	}

	@Override
	public Optional<CredentialBasis> basisFor(PhoneNumber phone) {
		return this.queries.first(BASIS_OF_PHONE, SqlCredentialReader::basis, phone.e164());
	}

	@Override
	public Optional<CredentialBasis> basisFor(OrganizationId organization, ClientCardId card) {
		return this.queries.first(BASIS_OF_CARD, SqlCredentialReader::basis, organization.value(), card.value());
	}

	private static CredentialBasis basis(Row row) throws SQLException {
		return new CredentialBasis(new ClientId(row.number()), row.flag(),
				new SharedSalt(row.text(), Optional.ofNullable(row.optionalText()).map(PasswordHash::new)));
	}

	/** The client, and one credential if there is any. */
	private record CredentialRow(ClientId client, PhoneNumber phone, FullName name, Optional<PasswordHash> own,
			Optional<Credential> credential) {

		static CredentialRow read(Row row) throws SQLException {
			ClientId client = new ClientId(row.number());
			PhoneNumber phone = new PhoneNumber(row.text());
			FullName name = new FullName(row.text(), row.text(), row.text());
			boolean owned = row.flag();
			PasswordHash own = new PasswordHash(row.text());
			return new CredentialRow(client, phone, name, owned ? Optional.of(own) : Optional.empty(), credential(row));
		}

		private static Optional<Credential> credential(Row row) throws SQLException {
			Long organization = row.optionalNumber();
			return (organization == null) ? Optional.empty()
					: Optional.of(new Credential(new CredentialId(organization, row.number()),
							new FullName(row.text(), row.text(), row.text()), new PasswordHash(row.text())));
		}

	}

}
