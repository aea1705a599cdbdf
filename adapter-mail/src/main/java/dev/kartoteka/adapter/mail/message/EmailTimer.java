package dev.kartoteka.adapter.mail.message;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;

import dev.kartoteka.domain.account.SendEmails;

/**
 * Has letters sent that are due: every few seconds, at once if there are more, and less
 * and less often while that fails. At its end it lets the letters in hand go out.
 */
final class EmailTimer implements SmartLifecycle {

	/**
	 * Ends together with the requests that are under way, so that both share the time
	 * there is for that.
	 */
	static final int PHASE = DEFAULT_PHASE - 1024;

	private static final Logger log = LoggerFactory.getLogger(EmailTimer.class);

	private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

	private final SendEmails sendEmails;

	private final Duration interval;

	private @Nullable Shift shift;

	EmailTimer(SendEmails sendEmails, Duration interval) {
		this.sendEmails = sendEmails;
		this.interval = interval;
	}

	@Override
	public synchronized void start() {
		if (this.shift == null) {
			this.shift = new Shift();
			this.shift.begin();
		}
	}

	@Override
	public void stop() {
		Shift last = release();
		if (last != null) {
			last.end();
		}
	}

	@Override
	public void stop(Runnable callback) {
		Thread.ofVirtual().name("letters-stop").start(() -> {
			stop();
			callback.run();
		});
	}

	@Override
	public synchronized boolean isRunning() {
		return this.shift != null;
	}

	@Override
	public int getPhase() {
		return PHASE;
	}

	private synchronized @Nullable Shift release() {
		Shift last = this.shift;
		this.shift = null;
		return last;
	}

	/** Replicas that were started together shall not always ask together. */
	private Duration pauseAfter(int failures) {
		long base = this.interval.toMillis();
		long longest = Math.max(base, LONGEST_PAUSE.toMillis());
		long pause = Math.min(base << Math.min(failures, 20), longest);
		return Duration.ofMillis(ThreadLocalRandom.current().nextLong(pause / 2 + 1, pause + pause / 2 + 2));
	}

	/** From one start to the next stop. */
	private final class Shift {

		private final CountDownLatch over = new CountDownLatch(1);

		private final Thread worker = Thread.ofVirtual().name("letters").unstarted(this::work);

		private int failures;

		void begin() {
			this.worker.start();
		}

		void end() {
			this.over.countDown();
			try {
				this.worker.join();
			}
			catch (InterruptedException _) {
				Thread.currentThread().interrupt();
			}
		}

		private void work() {
			try {
				boolean more = false;
				while (!isOverAfter(more ? Duration.ZERO : pauseAfter(this.failures))) {
					more = send();
				}
			}
			catch (InterruptedException _) {
				Thread.currentThread().interrupt();
			}
		}

		private boolean isOverAfter(Duration pause) throws InterruptedException {
			return this.over.await(pause.toMillis(), TimeUnit.MILLISECONDS);
		}

		private boolean send() {
			try {
				boolean more = EmailTimer.this.sendEmails.sendDue();
				this.failures = 0;
				return more;
			}
			catch (RuntimeException | Error ex) {
				this.failures++;
				log.warn("Letters have to wait: {}", OneLine.of(ex));
				log.debug("Why letters have to wait", ex);
				return false;
			}
		}

	}

}
