package dev.kartoteka.bootstrap.socket;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;

import dev.kartoteka.adapter.web.ResponseDeadline;

/**
 * A socket whose read timeout is checked by one thread for all sockets. A virtual thread
 * that waits with a timeout of its own wakes the scheduler's timer twice, which costs as
 * much as a short query. Unlike a timeout of {@link Socket}, this one closes the socket.
 * No read of a request lasts longer than its {@link ResponseDeadline}.
 */
final class WatchdogSocket extends Socket {

	/** In milliseconds; the operating system handles shorter timeouts, and exactly. */
	private static final int SHORTEST_WATCHED = 1000;

	/** A read after the deadline, such as that of a rollback, may still succeed. */
	private static final Duration GRACE = Duration.ofMillis(200);

	private final ReadTimeoutWatchdog watchdog;

	/** In milliseconds; 0 if reads are not watched. */
	private volatile int timeout;

	private final ReadTimer timer = new ReadTimer();

	WatchdogSocket(ReadTimeoutWatchdog watchdog) {
		this.watchdog = watchdog;
	}

	@Override
	public void connect(SocketAddress endpoint, int timeout) throws IOException {
		super.connect(endpoint, timeout);
		this.watchdog.add(this);
	}

	@Override
	public void close() throws IOException {
		this.watchdog.remove(this);
		super.close();
	}

	@Override
	public void setSoTimeout(int timeout) throws SocketException {
		boolean watched = timeout >= SHORTEST_WATCHED;
		super.setSoTimeout(watched ? 0 : timeout);
		this.timeout = watched ? timeout : 0;
	}

	@Override
	public int getSoTimeout() throws SocketException {
		int watched = this.timeout;
		return (watched > 0) ? watched : super.getSoTimeout();
	}

	@Override
	public InputStream getInputStream() throws IOException {
		return new Input(super.getInputStream());
	}

	private void beginRead() {
		int watched = this.timeout;
		if (watched > 0) {
			Duration allowed = ResponseDeadline.atMost(Duration.ofMillis(watched));
			this.timer.begin(System.nanoTime() + Math.max(allowed.toNanos(), GRACE.toNanos()));
		}
	}

	/** Closes the socket if a read has exceeded the timeout. */
	void closeOnTimeout(long now) throws IOException {
		if (this.timer.expire(now)) {
			close();
		}
	}

	/** Directs every blocking call, such as skip, through the one watched read. */
	private final class Input extends InputStream {

		private final InputStream in;

		Input(InputStream in) {
			this.in = in;
		}

		@Override
		public int read() throws IOException {
			byte[] one = new byte[1];
			return (read(one, 0, 1) < 0) ? -1 : Byte.toUnsignedInt(one[0]);
		}

		@Override
		public int read(byte[] bytes, int offset, int length) throws IOException {
			beginRead();
			try {
				return this.in.read(bytes, offset, length);
			}
			catch (SocketException failure) {
				throw WatchdogSocket.this.timer.hasExpired() ? timeoutOf(failure) : failure;
			}
			finally {
				WatchdogSocket.this.timer.end();
			}
		}

		@Override
		public int available() throws IOException {
			return this.in.available();
		}

		@Override
		public void close() throws IOException {
			this.in.close();
		}

		private SocketTimeoutException timeoutOf(SocketException closed) {
			SocketTimeoutException failure = new SocketTimeoutException(
					"No response for " + WatchdogSocket.this.timeout + " ms, or until the request's deadline");
			failure.initCause(closed);
			return failure;
		}

	}

}
