package dev.kartoteka.adapter.cli.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.kartoteka.adapter.cli.shared.CommandFailure;

/** The content of a file. Knows which part of it was read. */
final class CountedStream extends FilterInputStream {

	private final long size;

	private long read;

	private CountedStream(InputStream content, long size) {
		super(content);
		this.size = size;
	}

	/**
	 * Opens the file.
	 * @throws CommandFailure if it can't be read
	 */
	static CountedStream of(Path file) {
		try {
			return new CountedStream(Files.newInputStream(file), Files.size(file));
		}
		catch (IOException ex) {
			throw new CommandFailure(file + " can't be read.", ex);
		}
	}

	/** From 0 to 1. */
	double share() {
		return Math.min(1, (double) this.read / Math.max(1, this.size));
	}

	@Override
	public int read() throws IOException {
		int read = super.read();
		this.read += (read >= 0) ? 1 : 0;
		return read;
	}

	@Override
	public int read(byte[] target, int offset, int length) throws IOException {
		int count = super.read(target, offset, length);
		this.read += Math.max(0, count);
		return count;
	}

}
