package dev.kartoteka.bootstrap.socket;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every quarter of a second whether a read of one of its sockets waits for too
 * long. So much later than set may a time-out come.
 */
final class ReadTimeoutWatchdog {

	/**
	 * The driver makes the sockets' factories itself, so they have to find it by
	 * themselves.
	 */
	static final ReadTimeoutWatchdog OF_ALL = new ReadTimeoutWatchdog();

	private static final Duration PAUSE = Duration.ofMillis(250);

	private static final Logger logger = LoggerFactory.getLogger(ReadTimeoutWatchdog.class);

	private final Set<WatchdogSocket> open = ConcurrentHashMap.newKeySet();

	ReadTimeoutWatchdog() {
		Thread.ofPlatform().daemon().name("silence-watch").start(this::watch);
	}

	void add(WatchdogSocket socket) {
		this.open.add(socket);
	}

	void remove(WatchdogSocket socket) {
		this.open.remove(socket);
	}

	private void watch() {
		try {
			while (true) {
				Thread.sleep(PAUSE);
				long now = System.nanoTime();
				this.open.forEach((socket) -> look(socket, now));
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static void look(WatchdogSocket socket, long now) {
		try {
			socket.endLongSilence(now);
		}
		catch (IOException failure) {
			logger.debug("A silent socket did not close", failure);
		}
	}

}
