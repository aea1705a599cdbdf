package dev.kartoteka.adapter.security.shared.password;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The cost of hashing a password, and the limits of the queue.
 *
 * @param memory in KiB
 * @param iterations passes over the memory
 * @param parallel how many passwords are hashed at the same time; 0 for the number of
 * processors
 * @param maxWaiting how many more log-ins may wait, and how many more requests of
 * accounts and clients
 * @param maxWait how long a request waits, hashing included
 * @param failureInterval the duration of a failed check, or a multiple of it; zero for no
 * padding
 */
@ConfigurationProperties("kartoteka.passwords")
record PasswordProperties(@DefaultValue("19456") int memory, @DefaultValue("2") int iterations,
		@DefaultValue("0") int parallel, @DefaultValue("100") int maxWaiting, @DefaultValue("2s") Duration maxWait,
		@DefaultValue("150ms") Duration failureInterval) {

	PasswordProperties {
		if (memory < minimumMemory(iterations) || !new Argon2Cost(memory, iterations, 1).isAcceptable()) {
			throw new IllegalArgumentException(
					"kartoteka.passwords.memory is %d with %d iterations, which is too cheap or too expensive. Set at least 47104 with 1, 19456 with 2 or 12288 with 3, and at most 102400 with 10."
						.formatted(memory, iterations));
		}
		if (parallel < 0 || maxWaiting < 1 || !maxWait.isPositive() || failureInterval.isNegative()) {
			throw new IllegalArgumentException(
					"kartoteka.passwords.parallel is %d, max-waiting %d, max-wait %s, failure-interval %s. Set max-waiting and max-wait to positive values, and the others to zero or more."
						.formatted(parallel, maxWaiting, maxWait, failureInterval));
		}
	}

	Argon2Cost cost() {
		return new Argon2Cost(this.memory, this.iterations, 1);
	}

	int threads() {
		return (this.parallel > 0) ? this.parallel : Runtime.getRuntime().availableProcessors();
	}

	/** In KiB, by OWASP ASVS 5, appendix C, for Argon2id. */
	private static int minimumMemory(int iterations) {
		return switch (iterations) {
			case 1 -> 47104;
			case 2 -> 19456;
			default -> (iterations > 2) ? 12288 : Integer.MAX_VALUE;
		};
	}

}
