package dev.kartoteka.architecture.planted.objectsareclosed.domain.client;

/** Clean. */
public final class Client {

	public static final int MAX_LENGTH = 10;

	private Client() {
	}

	/** Not the name of a setter. */
	public void settle() {
	}

	/** Clean. */
	public record Snapshot(long id) {
	}

}
