package dev.kartoteka.architecture.planted.objectsareclosed.domain.place;

public final class Place {

	Place(String title) {
	}

	/** Clean. */
	public record Snapshot(long id) {
	}

}
