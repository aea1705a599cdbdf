package dev.kartoteka.application.simulation;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.ports.MovableClock;
import dev.kartoteka.domain.ports.Turns;

/**
 * Lets one caller run at a time, and draws the next one at each call of a port. Draws
 * crashes and moves of the clock as well. The same seed draws the same.
 */
final class Scheduler implements Turns {

	private static final Duration[] MOVES = { Duration.ofMillis(1), Duration.ofSeconds(1), Duration.ofSeconds(11),
			Duration.ofSeconds(31), Duration.ofMinutes(11), Duration.ofSeconds(-2) };

	private final List<Caller> callers = new ArrayList<>();

	private final List<String> log = new ArrayList<>();

	private final CountDownLatch ended = new CountDownLatch(1);

	private final SplittableRandom random;

	private final MovableClock clock;

	private volatile @Nullable Caller running;

	private volatile @Nullable Throwable failure;

	Scheduler(long seed, MovableClock clock) {
		this.random = new SplittableRandom(seed);
		this.clock = clock;
	}

	SplittableRandom random() {
		return this.random;
	}

	/** Returns what has happened, in order. */
	List<String> log() {
		return List.copyOf(this.log);
	}

	/** Adds a caller, which starts with {@link #runAll}. */
	void add(Runnable script) {
		this.callers.add(new Caller(this.callers.size(), script));
	}

	/**
	 * Runs all callers to their end.
	 * @return what one of them met and should not have met; null if there is nothing
	 */
	@Nullable Throwable runAll() {
		this.callers.forEach((caller) -> caller.thread.start());
		letNextGoOn();
		try {
			this.ended.await();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
		return this.failure;
	}

	/** Notes something that the current caller does or meets. */
	void note(String text) {
		Caller own = this.running;
		this.log.add(((own != null) ? own.number : "-") + " " + text);
	}

	@Override
	public void beforeCall(Method call) {
		step(call.getDeclaringClass().getSimpleName() + "." + call.getName());
	}

	/** Lets others go first. Outside of {@link #runAll} there are none. */
	void step(String what) {
		Caller own = this.running;
		if (own != null) {
			own.crashIfDoomed();
			if (this.random.nextInt(40) == 0) {
				this.clock.pass(MOVES[this.random.nextInt(MOVES.length)]);
			}
			if (this.random.nextInt(60) == 0) {
				own.doomed = true;
			}
			handOver(own);
			own.crashIfDoomed();
			note(what);
		}
	}

	@Override
	public void await(BooleanSupplier condition) {
		Caller own = this.running;
		if (own == null) {
			throw new IllegalStateException("Nobody is left who could end the other transaction");
		}
		note("waits");
		own.ready = condition;
		handOver(own);
		own.ready = () -> true;
		if (!condition.getAsBoolean()) {
			note("has waited too long");
			throw new LockTimeout();
		}
	}

	/** Ends the crash of the current caller, which goes on with another request. */
	void revive() {
		Caller own = this.running;
		if (own != null) {
			own.doomed = false;
		}
	}

	private void handOver(Caller own) {
		Caller next = draw();
		if (next != own) {
			letGoOn(next);
			own.awaitTurn();
		}
	}

	private void letNextGoOn() {
		letGoOn(draw());
	}

	private void letGoOn(Caller next) {
		this.running = next;
		next.turn = true;
		LockSupport.unpark(next.thread);
	}

	/** Draws a caller that is ready; if all wait for each other, one that gives up. */
	private Caller draw() {
		List<Caller> alive = this.callers.stream().filter((caller) -> !caller.done).toList();
		List<Caller> ready = alive.stream().filter((caller) -> caller.ready.getAsBoolean()).toList();
		List<Caller> candidates = ready.isEmpty() ? alive : ready;
		return candidates.get(this.random.nextInt(candidates.size()));
	}

	private void end(Caller own) {
		own.done = true;
		if (this.callers.stream().allMatch((caller) -> caller.done)) {
			this.running = null;
			this.ended.countDown();
		}
		else {
			letNextGoOn();
		}
	}

	private final class Caller {

		private final int number;

		private final Thread thread;

		private BooleanSupplier ready = () -> true;

		private boolean doomed;

		private boolean done;

		private volatile boolean turn;

		private Caller(int number, Runnable script) {
			this.number = number;
			this.thread = Thread.ofVirtual().unstarted(() -> {
				awaitTurn();
				try {
					script.run();
				}
				catch (Throwable ex) {
					Scheduler.this.failure = ex;
				}
				finally {
					end(this);
				}
			});
		}

		private void awaitTurn() {
			while (!this.turn) {
				LockSupport.park(this);
			}
			this.turn = false;
		}

		private void crashIfDoomed() {
			if (this.doomed) {
				throw new Crash();
			}
		}

	}

}
