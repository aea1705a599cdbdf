package dev.kartoteka.bootstrap.clientcardimport;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import dev.kartoteka.domain.clientcardimport.CarryOnClientCardImports;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The one worker of this replica: one batch after the other as long as there are imports,
 * then now and again a look whether there are. At the end of the program the batch in
 * hand is finished; if it is not, nothing is lost but that batch.
 */
@Component
class ImportTimer implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(ImportTimer.class);

	/** Ends together with the requests that are under way. */
	private static final int PHASE = DEFAULT_PHASE - 1024;

	private final CarryOnClientCardImports imports;

	private final Duration interval;

	private volatile @Nullable Shift shift;

	ImportTimer(CarryOnClientCardImports imports, @Value("${kartoteka.imports.interval:1s}") Duration interval) {
		this.imports = imports;
		this.interval = interval;
	}

	@Override
	public void start() {
		Shift begun = new Shift();
		this.shift = begun;
		Thread.ofVirtual().name("imports").start(begun::work);
	}

	@Override
	public void stop() {
		Shift last = this.shift;
		if (last != null) {
			this.shift = null;
			last.end();
		}
	}

	@Override
	public boolean isRunning() {
		return this.shift != null;
	}

	@Override
	public int getPhase() {
		return PHASE;
	}

	/** From one start to the next stop. */
	private final class Shift {

		private final CountDownLatch ending = new CountDownLatch(1);

		private final CountDownLatch over = new CountDownLatch(1);

		void work() {
			try {
				boolean more = false;
				while (!this.ending.await(more ? 0 : ImportTimer.this.interval.toMillis(), TimeUnit.MILLISECONDS)) {
					more = carriedOn();
				}
			}
			catch (InterruptedException _) {
				Thread.currentThread().interrupt();
			}
			finally {
				this.over.countDown();
			}
		}

		private boolean carriedOn() {
			try {
				return ImportTimer.this.imports.carryOn();
			}
			catch (RuntimeException | Error ex) {
				// By its class only: messages of the database quote phones.
				log.warn("A batch of an import has to be done again: {}", ex.getClass().getName());
				log.debug("Why a batch has to be done again", ex);
				return false;
			}
		}

		void end() {
			this.ending.countDown();
			try {
				boolean finished = this.over.await(15, TimeUnit.SECONDS);
				log.debug("The batch in hand is finished: {}", finished);
			}
			catch (InterruptedException _) {
				Thread.currentThread().interrupt();
			}
		}

	}

}
