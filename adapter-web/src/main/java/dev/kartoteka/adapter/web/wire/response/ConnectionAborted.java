package dev.kartoteka.adapter.web.wire.response;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

import org.jspecify.annotations.Nullable;

/**
 * The client closed the connection while the response was being written. Only the
 * response stream throws it, which tells it from other broken connections, such as those
 * to the database: Jackson wraps I/O exceptions, and messages differ by platform.
 */
public final class ConnectionAborted extends RuntimeException {

	private ConnectionAborted(IOException cause) {
		super("The client closed the connection", cause, false, false);
	}

	/** Whether the failure has such an exception among its causes. */
	public static boolean isCauseOf(@Nullable Throwable failure) {
		return failure != null && (failure instanceof ConnectionAborted || isCauseOf(failure.getCause()));
	}

	/** Wraps the response stream so that its I/O exceptions become this exception. */
	static OutputStream detectedOn(OutputStream out) {
		return new DetectingStream(out);
	}

	private static final class DetectingStream extends FilterOutputStream {

		DetectingStream(OutputStream out) {
			super(out);
		}

		@Override
		public void write(int b) {
			write(new byte[] { (byte) b }, 0, 1);
		}

		@Override
		public void write(byte[] bytes, int offset, int length) {
			try {
				this.out.write(bytes, offset, length);
			}
			catch (IOException cause) {
				throw new ConnectionAborted(cause);
			}
		}

	}

}
