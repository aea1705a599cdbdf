package dev.kartoteka.adapter.security.shared.password;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What hashing a password costs, and how much of it goes on at once.
 *
 * @param memory in KiB
 * @param iterations passes over the memory
 * @param parallel how many passwords are hashed at once; 0 for the number of cores
 * @param maxWaiting how many more may wait for their turn
 * @param maxWait how long a caller waits, hashing included
 * @param failureInterval what a failed check takes, or a multiple of it; zero for as long
 * as it takes
 */
@ConfigurationProperties("kartoteka.passwords")
record PasswordProperties(@DefaultValue("19456") int memory, @DefaultValue("2") int iterations,
		@DefaultValue("0") int parallel, @DefaultValue("100") int maxWaiting, @DefaultValue("2s") Duration maxWait,
		@DefaultValue("150ms") Duration failureInterval) {

	PasswordProperties {
		if (memory < leastMemory(iterations) || !new Argon2Cost(memory, iterations, 1).isAcceptable()) {
			throw new IllegalArgumentException(
					"kartoteka.passwords: %d KiB with %d iterations is too cheap or too dear; use at least 47104 with 1, 19456 with 2, or 12288 with 3."
						.formatted(memory, iterations));
		}
		if (parallel < 0 || maxWaiting < 1 || !maxWait.isPositive() || failureInterval.isNegative()) {
			throw new IllegalArgumentException(
					"kartoteka.passwords: parallel and failure-interval must not be negative, max-waiting and max-wait must be positive.");
		}
	}

	Argon2Cost cost() {
		return new Argon2Cost(this.memory, this.iterations, 1);
	}

	int threads() {
		return (this.parallel > 0) ? this.parallel : Runtime.getRuntime().availableProcessors();
	}

	/** OWASP ASVS 5, appendix C, for Argon2id. */
	private static int leastMemory(int iterations) {
		return switch (iterations) {
			case 1 -> 47104;
			case 2 -> 19456;
			default -> (iterations > 2) ? 12288 : Integer.MAX_VALUE;
		};
	}

}
