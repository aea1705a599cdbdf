package dev.kartoteka.architecture.planted.adaptersdonotcalldrivenports.adapter.persistence.client;

import java.util.List;

import dev.kartoteka.architecture.planted.adaptersdonotcalldrivenports.domain.client.ClientReader;

/** Clean: it implements the port. */
final class SqlClientReader implements ClientReader {

	private final Source source = () -> List.of(new Credentials("secret"));

	@Override
	public int count() {
		return this.source.all().size();
	}

	ClientReader self() {
		return new ClientReader() {

			@Override
			public int count() {
				return SqlClientReader.this.count();
			}

		};
	}

	interface Source {

		List<ClientReader.Credentials> all();

	}

}
