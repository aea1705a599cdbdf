package dev.kartoteka.adapter.media.image;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.shared.Unavailable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class WorkplacesTest {

	private static final Duration LONG = Duration.ofSeconds(20);

	private static final long MEBIBYTE = 1024 * 1024;

	@Test
	void letsOnlySoManyWorkAtOnceAndTheOthersWait() throws InterruptedException, ExecutionException {
		Workplaces workplaces = new Workplaces(2, 100, LONG);
		AtomicInteger working = new AtomicInteger();
		AtomicInteger most = new AtomicInteger();
		CountDownLatch two = new CountDownLatch(2);
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<?>> all = new ArrayList<>();
			for (int i = 0; i < 20; i++) {
				all.add(threads.submit(() -> {
					try (Workplaces.Workplace place = workplaces.take()) {
						place.reserve(MEBIBYTE);
						most.accumulateAndGet(working.incrementAndGet(), Math::max);
						two.countDown();
						two.await();
						working.decrementAndGet();
					}
					return true;
				}));
			}
			for (Future<?> each : all) {
				each.get();
			}
		}
		assertThat(most).hasValue(2);
	}

	@Test
	void refusesWhoeverWouldWaitTooLongForAPlace() {
		Workplaces workplaces = new Workplaces(1, 100, Duration.ofMillis(20));
		try (Workplaces.Workplace _ = workplaces.take()) {
			assertThatExceptionOfType(Unavailable.class).isThrownBy(workplaces::take);
		}
		workplaces.take().close();
	}

	@Test
	void refusesWhoeverWouldWaitTooLongForMemoryAndGivesHisPlaceBack() {
		Workplaces workplaces = new Workplaces(2, 100, Duration.ofMillis(20));
		try (Workplaces.Workplace large = workplaces.take()) {
			large.reserve(60 * MEBIBYTE);
			for (int i = 0; i < 3; i++) {
				try (Workplaces.Workplace small = workplaces.take()) {
					small.reserve(30 * MEBIBYTE);
				}
				assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> {
					try (Workplaces.Workplace other = workplaces.take()) {
						other.reserve(60 * MEBIBYTE);
					}
				});
			}
		}
	}

	@Test
	void refusesAtOnceWhatThereWillNeverBeMemoryFor() {
		Workplaces workplaces = new Workplaces(2, 100, LONG);
		try (Workplaces.Workplace place = workplaces.take()) {
			assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> place.reserve(101 * MEBIBYTE))
				.withMessageContaining("memory");
		}
		try (Workplaces.Workplace place = workplaces.take()) {
			place.reserve(99 * MEBIBYTE);
		}
	}

}
