package dev.kartoteka.adapter.security.shared.password;

/**
 * The cost of one Argon2 hash.
 *
 * @param memory in KiB
 * @param iterations passes over the memory
 * @param lanes parts of the memory that can be filled in parallel; here one thread fills
 * them one after another
 */
record Argon2Cost(int memory, int iterations, int lanes) {

	/** In KiB, the value of Django: an imported hash may not cost more. */
	private static final int MAX_MEMORY = 102_400;

	private static final int MAX_ITERATIONS = 10;

	private static final int MAX_LANES = 16;

	/** Returns whether Argon2 allows the cost and it is within the limits. */
	boolean isAcceptable() {
		return this.lanes >= 1 && this.lanes <= MAX_LANES && this.iterations >= 1 && this.iterations <= MAX_ITERATIONS
				&& this.memory >= 8 * this.lanes && this.memory <= MAX_MEMORY;
	}

}
