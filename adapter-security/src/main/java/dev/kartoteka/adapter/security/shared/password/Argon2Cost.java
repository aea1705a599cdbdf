package dev.kartoteka.adapter.security.shared.password;

/**
 * What one Argon2 hash costs.
 *
 * @param memory in KiB
 * @param iterations passes over the memory
 * @param lanes parts of the memory that could be filled at once; here they take turns
 */
record Argon2Cost(int memory, int iterations, int lanes) {

	/** Django's own: more is not spent on any hash that was brought over. */
	private static final int MAX_MEMORY = 102_400;

	private static final int MAX_ITERATIONS = 10;

	private static final int MAX_LANES = 16;

	/** Whether Argon2 allows it, and we can spend it. */
	boolean isAcceptable() {
		return this.lanes >= 1 && this.lanes <= MAX_LANES && this.iterations >= 1 && this.iterations <= MAX_ITERATIONS
				&& this.memory >= 8 * this.lanes && this.memory <= MAX_MEMORY;
	}

}
