package dev.kartoteka.adapter.cli.shared;

import dev.kartoteka.domain.shared.ImportOutcome;

/** Counts the items of an import by outcome. */
final class Tally {

	private long added;

	private long changed;

	private long unchanged;

	private long refused;

	void count(ImportOutcome outcome) {
		switch (outcome) {
			case ImportOutcome.Added() -> this.added++;
			case ImportOutcome.Changed() -> this.changed++;
			case ImportOutcome.Unchanged() -> this.unchanged++;
			case ImportOutcome.Refused _ -> this.refused++;
		}
	}

	boolean hasRefusals() {
		return this.refused > 0;
	}

	long read() {
		return this.added + this.changed + this.unchanged + this.refused;
	}

	@Override
	public String toString() {
		return "%,d read, %,d added, %,d changed, %,d unchanged, %,d refused".formatted(read(), this.added,
				this.changed, this.unchanged, this.refused);
	}

}
