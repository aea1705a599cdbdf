package dev.kartoteka.adapter.persistence.client;

import java.util.Optional;

import org.springframework.stereotype.Component;

import dev.kartoteka.adapter.persistence.shared.DetachedQueries;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.client.ClientReader;
import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PhoneNumber;

@Component
class SqlClientReader implements ClientReader {

	private static final String ID = "select id from client where phone = ?";

	private static final String CREDENTIALS = """
			select id, surname, name, second_name, phone, password from client where phone = ?""";

	private final DetachedQueries queries;

	SqlClientReader(DetachedQueries queries) {
		this.queries = queries;
	}

	@Override
	public Optional<ClientId> withPhone(PhoneNumber phone) {
		return this.queries.first(ID, (row) -> new ClientId(row.number()), phone.e164());
	}

	@Override
	public Optional<Credentials> credentialsOf(PhoneNumber phone) {
		return this.queries.first(CREDENTIALS,
				(row) -> new Credentials(new ClientId(row.number()), new FullName(row.text(), row.text(), row.text()),
						new PhoneNumber(row.text()), new PasswordHash(row.text())),
				phone.e164());
	}

}
