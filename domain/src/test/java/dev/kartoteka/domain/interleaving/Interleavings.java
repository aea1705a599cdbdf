package dev.kartoteka.domain.interleaving;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import org.jetbrains.lincheck.Lincheck;
import org.jspecify.annotations.Nullable;

/** Runs threads in many orders, which Lincheck chooses and repeats. */
public final class Interleavings {

	/** So many are a matter of seconds. */
	private static final int ORDERS = 300;

	private Interleavings() {
	}

	/**
	 * Runs a test in many orders of its threads. The test asserts by JUnit's own methods:
	 * Lincheck compares objects that it sees, which the assertions of AssertJ refuse.
	 * @throws AssertionError with the order of all steps if the test fails in one
	 */
	public static void explore(Runnable test) {
		Lincheck.runConcurrentTest(ORDERS, test);
	}

	/** Runs all at the same time, and fails if one of them does. */
	public static void inParallel(Runnable... all) {
		AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
		List<Thread> threads = Stream.of(all).map((each) -> new Thread(() -> run(each, failure))).toList();
		threads.forEach(Thread::start);
		threads.forEach(Interleavings::join);
		if (failure.get() != null) {
			throw new AssertionError(Objects.requireNonNull(failure.get()).toString(), failure.get());
		}
	}

	private static void run(Runnable action, AtomicReference<@Nullable Throwable> failure) {
		try {
			action.run();
		}
		catch (RuntimeException | Error ex) {
			failure.set(ex);
		}
	}

	private static void join(Thread thread) {
		try {
			thread.join();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
