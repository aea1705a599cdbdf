package dev.kartoteka.adapter.geojson.command;

/** How many features of a file were read so far, and what became of them. */
final class Tally {

	private final long total;

	private long added;

	private long changed;

	private long unchanged;

	private long refused;

	Tally(long total) {
		this.total = total;
	}

	void countAdded() {
		this.added++;
	}

	void countChanged() {
		this.changed++;
	}

	void countUnchanged() {
		this.unchanged++;
	}

	void countRefused() {
		this.refused++;
	}

	boolean isWithoutRefusals() {
		return this.refused == 0;
	}

	@Override
	public String toString() {
		return "%,d of %,d read, %,d added, %,d changed, %,d the same already, %,d refused".formatted(
				this.added + this.changed + this.unchanged + this.refused, this.total, this.added, this.changed,
				this.unchanged, this.refused);
	}

}
