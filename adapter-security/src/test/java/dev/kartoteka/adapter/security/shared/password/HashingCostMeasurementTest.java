package dev.kartoteka.adapter.security.shared.password;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import dev.kartoteka.domain.shared.ResponseTime;

import org.springframework.security.crypto.bcrypt.BCrypt;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Measures the figures of the decision on password hashing. Runs only with
 * {@code -Dkartoteka.measure=true}.
 */
@EnabledIfSystemProperty(named = "kartoteka.measure", matches = "true")
@SuppressWarnings("SystemOut")
class HashingCostMeasurementTest {

	private static final String PASSWORD = "S3cretpass!x";

	@Test
	void measuresOneHash() {
		report("Argon2id, 46 MiB, 1 pass", argon2(47104, 1));
		report("Argon2id, 19 MiB, 2 passes", argon2(19456, 2));
		report("Argon2id, 12 MiB, 3 passes", argon2(12288, 3));
		report("Argon2id, 19 MiB, 2 passes, fresh memory each time",
				() -> Hashers.argon2(Hashers.CURRENT).write(PASSWORD));
		report("bcrypt, cost 10", () -> BCrypt.hashpw(PASSWORD, BCrypt.gensalt(10)));
		report("bcrypt, cost 12", () -> BCrypt.hashpw(PASSWORD, BCrypt.gensalt(12)));
		report("PBKDF2-SHA256, 600,000 iterations", () -> pbkdf2(600_000));
		report("PBKDF2-SHA256, 260,000 iterations", () -> pbkdf2(260_000));
	}

	@Test
	void measuresAllCoresAtOnce() throws Exception {
		int cores = Runtime.getRuntime().availableProcessors();
		try (HashingQueue queue = new HashingQueue(cores, 10_000, Duration.ofMinutes(5), ResponseTime.unlimited(),
				HashingLine.LogIns::new); ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
			Argon2Format argon2 = Hashers.argon2(Hashers.CURRENT);
			runAtOnce(callers, queue, argon2, 100);
			long start = System.nanoTime();
			int hashes = 500;
			runAtOnce(callers, queue, argon2, hashes);
			double seconds = (System.nanoTime() - start) / 1e9;
			System.out.printf("%d threads: %.0f hashes per second%n", cores, hashes / seconds);
			assertThat(seconds).isPositive();
		}
	}

	private static void runAtOnce(ExecutorService callers, HashingQueue queue, Argon2Format argon2, int hashes)
			throws InterruptedException, ExecutionException {
		List<Future<String>> results = new ArrayList<>();
		for (int i = 0; i < hashes; i++) {
			results.add(callers.submit(() -> queue.result(() -> argon2.write(PASSWORD))));
		}
		for (Future<String> result : results) {
			assertThat(result.get()).startsWith("$argon2id$");
		}
	}

	private static Runnable argon2(int memory, int iterations) {
		Argon2Format argon2 = Hashers.argon2(new Argon2Cost(memory, iterations, 1));
		return () -> argon2.write(PASSWORD);
	}

	private static void pbkdf2(int iterations) {
		try {
			PBEKeySpec spec = new PBEKeySpec(PASSWORD.toCharArray(), new byte[16], iterations, 256);
			SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void report(String what, Runnable work) {
		long[] nanos = LongStream.generate(() -> nanosOf(work)).limit(30).skip(10).sorted().toArray();
		System.out.printf("%-52s median %5.1f ms, fastest %5.1f ms%n", what, nanos[nanos.length / 2] / 1e6,
				nanos[0] / 1e6);
		assertThat(nanos).hasSize(20);
	}

	// Processor time, which does not depend on the load of the machine.
	private static long nanosOf(Runnable work) {
		ThreadMXBean threads = ManagementFactory.getThreadMXBean();
		long start = threads.getCurrentThreadCpuTime();
		work.run();
		return threads.getCurrentThreadCpuTime() - start;
	}

}
