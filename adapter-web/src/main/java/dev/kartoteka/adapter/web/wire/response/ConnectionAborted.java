package dev.kartoteka.adapter.web.wire.response;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

import org.jspecify.annotations.Nullable;

/**
 * Nobody is there to take the rest of the answer. Told apart from all other broken
 * connections, such as those to the database, by where it comes from: Jackson wraps what
 * it meets while it writes, and no message is safe to judge by.
 */
public final class ConnectionAborted extends RuntimeException {

	private ConnectionAborted(IOException broken) {
		super("The caller has hung up", broken, false, false);
	}

	/** Whether it is behind that problem. */
	public static boolean isBehind(@Nullable Throwable problem) {
		return problem != null && (problem instanceof ConnectionAborted || isBehind(problem.getCause()));
	}

	/** The way to the caller, on which he can be seen to hang up. */
	static OutputStream noticedOn(OutputStream out) {
		return new Line(out);
	}

	private static final class Line extends FilterOutputStream {

		Line(OutputStream out) {
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
			catch (IOException broken) {
				throw new ConnectionAborted(broken);
			}
		}

	}

}
