package dev.kartoteka.bootstrap.socket;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks the reads of its sockets every 250 ms and closes a socket whose read exceeds its
 * timeout. A timeout is therefore up to 250 ms late.
 */
final class ReadTimeoutWatchdog {

	/**
	 * The instance of all sockets: the driver creates the factories, so nothing injects
	 * it.
	 */
	static final ReadTimeoutWatchdog INSTANCE = new ReadTimeoutWatchdog();

	private static final Duration INTERVAL = Duration.ofMillis(250);

	private static final Logger logger = LoggerFactory.getLogger(ReadTimeoutWatchdog.class);

	private final Set<WatchdogSocket> open = ConcurrentHashMap.newKeySet();

	ReadTimeoutWatchdog() {
		Thread.ofPlatform().daemon().name("read-timeout-watchdog").start(this::watch);
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
				Thread.sleep(INTERVAL);
				long now = System.nanoTime();
				this.open.forEach((socket) -> check(socket, now));
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static void check(WatchdogSocket socket, long now) {
		try {
			socket.closeOnTimeout(now);
		}
		catch (IOException failure) {
			logger.debug("A socket could not be closed after its read timeout", failure);
		}
	}

}
