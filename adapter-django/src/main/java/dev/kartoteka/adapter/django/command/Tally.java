package dev.kartoteka.adapter.django.command;

/** How many rows of a table were read so far, and what became of them. */
final class Tally {

	private long read;

	private long movedIn;

	private long alreadyHere;

	private long refused;

	void countMovedIn() {
		this.read++;
		this.movedIn++;
	}

	void countAlreadyHere() {
		this.read++;
		this.alreadyHere++;
	}

	void countRefused() {
		this.read++;
		this.refused++;
	}

	boolean isWithoutRefusals() {
		return this.refused == 0;
	}

	@Override
	public String toString() {
		return "%,d read, %,d imported, %,d imported before, %,d refused".formatted(this.read, this.movedIn,
				this.alreadyHere, this.refused);
	}

}
