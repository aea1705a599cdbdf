package dev.kartoteka.adapter.media.image;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.time.Duration;
import java.util.Comparator;
import java.util.function.LongSupplier;

/**
 * The memory for large arrays that is free in the old generation beside everything that
 * lives. What is used there may be garbage. If that matters, the collector runs, at most
 * once in five seconds.
 */
final class FreeHeap {

	private static final long PAUSE = Duration.ofSeconds(5).toNanos();

	private final LongSupplier free;

	private final Runnable collector;

	private final LongSupplier nanoTime;

	private long nextCollection;

	FreeHeap(LongSupplier free, Runnable collector, LongSupplier nanoTime) {
		this.free = free;
		this.collector = collector;
		this.nanoTime = nanoTime;
		this.nextCollection = nanoTime.getAsLong();
	}

	static FreeHeap ofThisMachine() {
		MemoryPoolMXBean old = ManagementFactory.getMemoryPoolMXBeans()
			.stream()
			.filter((pool) -> pool.getType() == MemoryType.HEAP)
			.max(Comparator.comparingLong((pool) -> pool.getUsage().getMax()))
			.orElseThrow();
		return new FreeHeap(() -> freeIn(old), System::gc, System::nanoTime);
	}

	private static long freeIn(MemoryPoolMXBean pool) {
		MemoryUsage usage = pool.getUsage();
		long max = (usage.getMax() >= 0) ? usage.getMax() : Runtime.getRuntime().maxMemory();
		return max - usage.getUsed();
	}

	synchronized boolean has(long bytes) {
		if (this.free.getAsLong() >= bytes) {
			return true;
		}
		long now = this.nanoTime.getAsLong();
		if (now - this.nextCollection < 0) {
			return false;
		}
		this.nextCollection = now + PAUSE;
		this.collector.run();
		return this.free.getAsLong() >= bytes;
	}

}
