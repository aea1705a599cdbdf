package dev.kartoteka.domain.shared;

/** The number of changes of an aggregate, from 0. */
public record Version(long value) {

	public static final Version FIRST = new Version(0);

	public Version {
		if (value < 0) {
			throw new IllegalArgumentException("A version is not negative: " + value);
		}
	}

	/** Returns the version after one more change. */
	public Version next() {
		return new Version(this.value + 1);
	}

}
