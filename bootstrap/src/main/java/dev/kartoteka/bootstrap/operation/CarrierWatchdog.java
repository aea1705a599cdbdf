package dev.kartoteka.bootstrap.operation;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import jdk.management.VirtualThreadSchedulerMXBean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.kartoteka.bootstrap.background.BackgroundWork;

/**
 * Adds carriers for a moment if virtual threads stand still, which may last forever
 * otherwise: a virtual thread that loads or initializes a class is pinned to its carrier
 * while it waits, and what it waits for may be done by one that then has no carrier.
 *
 * <p>
 * While virtual threads stand still, its thread loads no class and takes no lock of
 * others, since one of them may hold what it would wait for. So it writes its log message
 * last.
 */
final class CarrierWatchdog extends BackgroundWork {

	private static final Logger log = LoggerFactory.getLogger(CarrierWatchdog.class);

	private static final Duration INTERVAL = Duration.ofMillis(500);

	private static final Duration STEP = Duration.ofMillis(100);

	/** More than there are requests in progress. */
	private static final int MOST = 1024;

	/** Others may have waited for the same. */
	private static final Duration RELIEF = Duration.ofSeconds(5);

	private static final VirtualThreadSchedulerMXBean SCHEDULER = ManagementFactory
		.getPlatformMXBean(VirtualThreadSchedulerMXBean.class);

	static {
		rehearse();
	}

	CarrierWatchdog() {
		super(Thread.ofPlatform().daemon().name("carrier-watchdog"));
	}

	/**
	 * Sets the number of carriers once, so that no class has to be loaded for it later.
	 */
	private static void rehearse() {
		int carriers = SCHEDULER.getParallelism();
		SCHEDULER.setParallelism(carriers + 1);
		SCHEDULER.setParallelism(carriers);
	}

	@Override
	protected void work() throws InterruptedException {
		do {
			check();
		}
		while (!stopsWithin(INTERVAL));
	}

	private void check() throws InterruptedException {
		long begin = System.nanoTime();
		try {
			if (!goOn()) {
				relieve(begin);
			}
		}
		catch (RuntimeException | OutOfMemoryError ex) {
			log.warn("Whether virtual threads have a carrier could not be checked", ex);
		}
	}

	/**
	 * Waits twice, since the first wait may have ended in a pause of the whole program.
	 */
	private static boolean goOn() throws InterruptedException {
		CountDownLatch running = new CountDownLatch(1);
		begin(running);
		if (awaited(running, INTERVAL)) {
			return true;
		}
		return awaited(running, INTERVAL);
	}

	private static boolean awaited(CountDownLatch running, Duration time) throws InterruptedException {
		return running.await(time.toMillis(), TimeUnit.MILLISECONDS);
	}

	private void relieve(long begin) throws InterruptedException {
		int carriers = SCHEDULER.getParallelism();
		try {
			int more = addCarriers(carriers, 1);
			Duration waited = Duration.ofNanos(System.nanoTime() - begin);
			long end = System.nanoTime() + RELIEF.toNanos();
			while (System.nanoTime() < end && !stopsWithin(STEP)) {
				more = addCarriers(carriers, more);
			}
			log.warn("Virtual threads had no carrier for {} ms, until there were up to {} instead of {}",
					waited.toMillis(), carriers + more, carriers);
		}
		finally {
			SCHEDULER.setParallelism(carriers);
		}
	}

	/**
	 * Lets a virtual thread begin, and allows twice as many further carriers each time
	 * that none was free: those that the scheduler has made never end.
	 * @return how many further ones are allowed
	 */
	private static int addCarriers(int carriers, int more) throws InterruptedException {
		CountDownLatch running = new CountDownLatch(1);
		int allowed = more;
		begin(running);
		while (!awaited(running, STEP)) {
			allowed = Math.min(2 * allowed, MOST);
			SCHEDULER.setParallelism(carriers + allowed);
			begin(running);
		}
		return allowed;
	}

	/**
	 * Lets a virtual thread begin, which wakes a carrier if it comes to an empty queue of
	 * the scheduler. The queue depends on the thread that starts it, so each is started
	 * by another one.
	 */
	private static void begin(CountDownLatch running) {
		Thread.ofPlatform().daemon().start(() -> Thread.startVirtualThread(running::countDown));
	}

	/** Begins first and ends last. */
	@Override
	public int getPhase() {
		return Integer.MIN_VALUE;
	}

}
