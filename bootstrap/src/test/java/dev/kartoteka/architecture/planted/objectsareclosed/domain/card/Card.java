package dev.kartoteka.architecture.planted.objectsareclosed.domain.card;

public class Card {

	private Card() {
	}

	/** Clean. */
	public record Snapshot(long id) {
	}

}
