package dev.kartoteka.adapter.persistence.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.shared.ResponseTime;
import dev.kartoteka.domain.shared.Unavailable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class ConnectionBulkheadsTest {

	private final ConnectionBulkheads.Share lists = new ConnectionBulkheads(3, ResponseTime.unlimited()).ofLists();

	private final CountDownLatch go = new CountDownLatch(1);

	@Test
	void goesToWhoeverHasWaitedLongest() throws Exception {
		Queue<Integer> served = new ConcurrentLinkedQueue<>();
		List<Thread> readers = new ArrayList<>();
		for (int number : IntStream.range(0, 20).toArray()) {
			readers.add(Thread.ofVirtual().start(() -> this.lists.take(() -> {
				served.add(number);
				return waited();
			})));
			awaitWaiting(readers.getLast());
		}
		this.go.countDown();
		for (Thread reader : readers) {
			reader.join();
		}
		assertThat(served).containsExactlyElementsOf(IntStream.range(0, 20).boxed().toList());
	}

	@Test
	void refusesWhoeverWaitsTooLong() throws Exception {
		Thread reader = Thread.ofVirtual().start(() -> this.lists.take(this::waited));
		awaitWaiting(reader);
		assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> this.lists.take(() -> "nothing"));
		this.go.countDown();
		reader.join();
		assertThat(this.lists.<String>take(() -> "all")).isEqualTo("all");
	}

	@Test
	void isGivenBackAfterAFailure() {
		assertThatIllegalStateException().isThrownBy(() -> this.lists.take(() -> {
			throw new IllegalStateException();
		}));
		assertThat(this.lists.<String>take(() -> "all")).isEqualTo("all");
	}

	private String waited() {
		try {
			this.go.await();
			return "done";
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** In the line, or at the gate of this test. */
	private static void awaitWaiting(Thread reader) throws InterruptedException {
		while (reader.getState() != Thread.State.WAITING && reader.getState() != Thread.State.TIMED_WAITING) {
			Thread.sleep(1);
		}
	}

}
