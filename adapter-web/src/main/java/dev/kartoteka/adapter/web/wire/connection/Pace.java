package dev.kartoteka.adapter.web.wire.connection;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToLongFunction;

/**
 * Measures how fast the client of one connection sends its request and takes its
 * response. A client that the program waits for has a credit of 15 s. Waiting consumes
 * it, and each KiB earns a second. Bytes of the head earn nothing, so that a head is
 * complete within 15 s.
 *
 * <p>
 * The thread that serves the connection counts the bytes. {@link PacedEndpoint} checks
 * the pace once a second, in one thread.
 */
final class Pace {

	private static final long CREDIT = Duration.ofSeconds(15).toNanos();

	private static final long CREDIT_PER_BYTE = Duration.ofSeconds(1).toNanos() / 1024;

	/**
	 * A pause of the whole program, such as a garbage collection, is not the client's.
	 */
	private static final long LONGEST_STEP = Duration.ofSeconds(2).toNanos();

	private final SocketChannel channel;

	private final AtomicLong received = new AtomicLong();

	private final AtomicLong sent = new AtomicLong();

	/** Whether anything was received since the last response. */
	private volatile boolean requestHasBegun;

	private volatile boolean awaitsRequest;

	private volatile boolean awaitsRoomForResponse;

	private volatile boolean exhausted;

	private long checkedAt = System.nanoTime();

	private long receivedBefore;

	private long sentBefore;

	/** How much of what was sent the client is known to have acknowledged. */
	private long acknowledged;

	/** Whether the client has to take bytes before anything else happens. */
	private boolean awaitsReader;

	private boolean waitedBefore;

	private long credit = CREDIT;

	Pace(SocketChannel channel) {
		this.channel = channel;
	}

	/** Counts what a read has returned: 0 if nothing has arrived. */
	void received(int bytes) {
		if (bytes > 0) {
			this.received.addAndGet(bytes);
			this.requestHasBegun = true;
		}
		this.awaitsRequest = bytes == 0 && this.requestHasBegun;
	}

	/** Counts what a write has passed to the operating system. */
	void sent(int bytes, boolean complete) {
		if (bytes > 0) {
			this.sent.addAndGet(bytes);
			this.requestHasBegun = false;
			this.awaitsRequest = false;
		}
		this.awaitsRoomForResponse = !complete;
	}

	/**
	 * @throws SocketTimeoutException if the client has exhausted its credit
	 */
	void requireCredit() throws SocketTimeoutException {
		if (this.exhausted) {
			throw new SocketTimeoutException("The client is slower than 1 KiB/s");
		}
	}

	/**
	 * Charges the time since the last check if the program waits for the client.
	 * @return whether the credit is exhausted, which is told only once
	 */
	boolean isExhaustedAt(long now, boolean headIncomplete, ToLongFunction<SocketChannel> sendQueues) {
		long step = Math.min(now - this.checkedAt, LONGEST_STEP);
		this.checkedAt = now;
		long earned = newlyReceived(headIncomplete) + newlyAcknowledged(sendQueues);
		boolean waits = this.awaitsRequest || this.awaitsReader;
		this.credit = (waits && this.waitedBefore) ? Math.min(CREDIT, this.credit + earned * CREDIT_PER_BYTE - step)
				: CREDIT;
		this.waitedBefore = waits;
		if (this.credit > 0 || this.exhausted) {
			return false;
		}
		this.exhausted = true;
		return true;
	}

	private long newlyReceived(boolean headIncomplete) {
		long total = this.received.get();
		long bytes = total - this.receivedBefore;
		this.receivedBefore = total;
		return headIncomplete ? 0 : bytes;
	}

	/**
	 * Looks into the send queue only if nothing more has got into it since the last
	 * check.
	 */
	private long newlyAcknowledged(ToLongFunction<SocketChannel> sendQueues) {
		long total = this.sent.get();
		if (total != this.sentBefore) {
			long bytes = total - this.sentBefore;
			this.sentBefore = total;
			this.awaitsReader = false;
			return bytes;
		}
		if (total == this.acknowledged && !this.awaitsRoomForResponse) {
			this.awaitsReader = false;
			return 0;
		}
		long queued = Math.max(sendQueues.applyAsLong(this.channel), this.awaitsRoomForResponse ? 1 : 0);
		long bytes = total - queued - this.acknowledged;
		this.acknowledged = total - queued;
		this.awaitsReader = queued > 0;
		return Math.max(0, bytes);
	}

	/**
	 * Ends the connection. The thread that serves it, or Tomcat's poller, wakes up and
	 * meets {@link #requireCredit}. A body that is too slow still gets its response; a
	 * client that does not read gets a reset.
	 */
	void giveUp() throws IOException {
		if (this.awaitsReader) {
			this.channel.setOption(StandardSocketOptions.SO_LINGER, 0);
			this.channel.shutdownOutput();
		}
		this.channel.shutdownInput();
	}

}
