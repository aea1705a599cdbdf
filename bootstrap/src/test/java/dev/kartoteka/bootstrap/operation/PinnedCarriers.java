package dev.kartoteka.bootstrap.operation;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

import jdk.management.VirtualThreadSchedulerMXBean;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Virtual threads that wait for a class are pinned to all carriers. Its initialization
 * needs a lock, whose holder has no carrier to go on.
 */
final class PinnedCarriers {

	private static final ReentrantLock LOCK = new ReentrantLock();

	/** How many virtual threads are on a carrier that they do not leave any more. */
	private static final AtomicInteger TOUCHING = new AtomicInteger();

	private static final VirtualThreadSchedulerMXBean SCHEDULER = ManagementFactory
		.getPlatformMXBean(VirtualThreadSchedulerMXBean.class);

	public static void main(String[] arguments) throws InterruptedException {
		int carriers = SCHEDULER.getParallelism();
		CarrierWatchdog watchdog = new CarrierWatchdog();
		watchdog.start();
		CountDownLatch held = new CountDownLatch(1);
		CountDownLatch released = new CountDownLatch(1);
		Thread holder = Thread.startVirtualThread(() -> hold(held, released));
		held.await();
		for (int waiting = 0; waiting < carriers + 50; waiting++) {
			Thread.startVirtualThread(PinnedCarriers::touch);
		}
		while (TOUCHING.get() < carriers) {
			Thread.sleep(1);
		}
		released.countDown();
		System.out.println(holder.join(Duration.ofSeconds(30)) ? "goes on" : "stands still");
		while (SCHEDULER.getParallelism() != carriers) {
			Thread.sleep(10);
		}
		watchdog.stop();
		System.out.println("as many carriers as before");
	}

	private static void touch() {
		TOUCHING.incrementAndGet();
		Initialized.touch();
	}

	private static void hold(CountDownLatch held, CountDownLatch released) {
		LOCK.lock();
		try {
			held.countDown();
			released.await();
		}
		catch (InterruptedException _) {
			Thread.currentThread().interrupt();
		}
		finally {
			LOCK.unlock();
		}
	}

	private static final class Initialized {

		private static boolean initialized;

		static {
			LOCK.lock();
			try {
				initialized = true;
			}
			finally {
				LOCK.unlock();
			}
		}

		private static void touch() {
			assertThat(initialized).isTrue();
		}

	}

}
