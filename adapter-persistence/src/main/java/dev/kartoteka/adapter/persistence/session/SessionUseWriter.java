package dev.kartoteka.adapter.persistence.session;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Writes the notes on the use of sessions, as long as the program runs and at its end.
 */
@Component
class SessionUseWriter implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(SessionUseWriter.class);

	private static final Duration PAUSE = Duration.ofSeconds(30);

	private final SessionUses uses;

	private volatile @Nullable Thread writer;

	SessionUseWriter(SessionUses uses) {
		this.uses = uses;
	}

	@Override
	public void start() {
		this.writer = Thread.ofVirtual().name("session-uses").start(this::writeNowAndThen);
	}

	@Override
	public void stop() {
		Thread running = this.writer;
		if (running != null) {
			running.interrupt();
			this.writer = null;
			write();
		}
	}

	@Override
	public boolean isRunning() {
		return this.writer != null;
	}

	private void writeNowAndThen() {
		try {
			while (true) {
				Thread.sleep(PAUSE);
				write();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void write() {
		try {
			this.uses.write();
		}
		catch (RuntimeException ex) {
			log.warn("The last use of sessions could not be written: {}", ex.getMessage());
		}
	}

}
