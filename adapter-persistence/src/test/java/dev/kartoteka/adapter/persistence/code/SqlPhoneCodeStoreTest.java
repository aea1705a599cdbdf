package dev.kartoteka.adapter.persistence.code;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.kartoteka.adapter.persistence.TestStore;
import dev.kartoteka.domain.code.PhoneCodeStore;

import static org.assertj.core.api.Assertions.assertThat;

/** What replicas do with one code at the same time. */
@Tag("slow")
class SqlPhoneCodeStoreTest {

	private static final int THREADS = 8;

	private final TestStore store = TestStore.empty();

	private final PhoneCodeStore codes = this.store.phoneCodes();

	@BeforeEach
	void putACode() {
		this.codes.put("scope", "code", Duration.ofMinutes(10));
	}

	@Test
	void grantsNoMoreTriesThanThereAre() throws Exception {
		assertThat(atOnce(40, () -> this.codes.tryOut("scope", "code", 5))).isEqualTo(5);
	}

	@Test
	void letsOneOfManyTransactionsUseTheCodeUp() throws Exception {
		assertThat(atOnce(20, () -> this.store.inTransaction(() -> this.codes.useUp("scope", "code")))).isEqualTo(1);
	}

	/** Returns how many calls had the result true. */
	private static long atOnce(int calls, Callable<Boolean> call) throws Exception {
		try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
			List<Future<Boolean>> results = threads.invokeAll(Collections.nCopies(calls, call));
			return results.stream().filter(Future::resultNow).count();
		}
	}

}
