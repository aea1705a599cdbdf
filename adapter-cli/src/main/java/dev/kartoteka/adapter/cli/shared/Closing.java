package dev.kartoteka.adapter.cli.shared;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Closes the files of commands. */
public final class Closing {

	private Closing() {
	}

	/** Closes a file that was read or written. */
	public static void close(Closeable file) {
		try {
			file.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
