package dev.kartoteka.bootstrap.socket;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;

/**
 * A socket whose time-out for reads is kept by one thread for all. A virtual thread that
 * waits with a time-out of its own wakes the scheduler's timer when it begins and when it
 * ends, which costs as much as the database's answer to a short question. Unlike after a
 * time-out of {@link Socket}'s own, the socket is closed.
 */
final class WatchdogSocket extends Socket {

	/** In milliseconds; what is shorter is left to the system, which keeps it exactly. */
	private static final int SHORTEST_WATCHED = 1000;

	private final ReadTimeoutWatchdog watch;

	/** In milliseconds; 0 if reads are not watched. */
	private volatile int limit;

	/** By {@link System#nanoTime}, of the read that waits; 0 if none does. */
	private volatile long waitingSince;

	private volatile boolean timedOut;

	WatchdogSocket(ReadTimeoutWatchdog watch) {
		this.watch = watch;
	}

	@Override
	public void connect(SocketAddress endpoint, int timeout) throws IOException {
		super.connect(endpoint, timeout);
		this.watch.add(this);
	}

	@Override
	public void close() throws IOException {
		this.watch.remove(this);
		super.close();
	}

	@Override
	public void setSoTimeout(int timeout) throws SocketException {
		boolean watched = timeout >= SHORTEST_WATCHED;
		super.setSoTimeout(watched ? 0 : timeout);
		this.limit = watched ? timeout : 0;
	}

	@Override
	public int getSoTimeout() throws SocketException {
		int watched = this.limit;
		return (watched > 0) ? watched : super.getSoTimeout();
	}

	@Override
	public InputStream getInputStream() throws IOException {
		return new Input(super.getInputStream());
	}

	/** Closes it if a read waits for longer than it may. */
	void endLongSilence(long now) throws IOException {
		long since = this.waitingSince;
		int allowed = this.limit;
		if (since != 0 && allowed > 0 && now - since > Duration.ofMillis(allowed).toNanos()) {
			this.timedOut = true;
			close();
		}
	}

	/** Whatever waits goes through the one watched read, skipping too. */
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
			WatchdogSocket.this.waitingSince = System.nanoTime() | 1;
			try {
				return this.in.read(bytes, offset, length);
			}
			catch (SocketException failure) {
				throw WatchdogSocket.this.timedOut ? tooLong(failure) : failure;
			}
			finally {
				WatchdogSocket.this.waitingSince = 0;
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

		private SocketTimeoutException tooLong(SocketException closed) {
			SocketTimeoutException failure = new SocketTimeoutException(
					"No answer for " + WatchdogSocket.this.limit + " ms");
			failure.initCause(closed);
			return failure;
		}

	}

}
