package dev.kartoteka.architecture.planted.aggregatesnameeachotherbyid.domain.client;

/** Clean. */
public final class Client {

	private Client() {
	}

	/** Clean. */
	public record Snapshot(ClientId id, Change<Client> next) {
	}

	/** Clean: within its own package. */
	interface Change<T> {

		T to();

	}

}
