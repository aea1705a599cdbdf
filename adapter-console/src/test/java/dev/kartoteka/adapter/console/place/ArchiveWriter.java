package dev.kartoteka.adapter.console.place;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Writes archives of tiles for tests, and what is wrong with them. */
final class ArchiveWriter {

	private static final int HEADER_BYTES = 127;

	private final ByteArrayOutputStream tiles = new ByteArrayOutputStream();

	private final List<long[]> entries = new ArrayList<>();

	private final boolean compressed;

	private String metadata = "{}";

	private int[] bounds = { 373_000_000, 555_000_000, 379_000_000, 559_000_000 };

	private boolean leaves;

	ArchiveWriter(boolean compressed) {
		this.compressed = compressed;
	}

	/** Adds a tile, and repeats it. Tiles come in the order of their numbers. */
	ArchiveWriter tile(long id, int repeated, String content) {
		byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
		this.entries.add(new long[] { id, repeated, bytes.length, this.tiles.size() });
		this.tiles.writeBytes(bytes);
		return this;
	}

	ArchiveWriter metadata(String json) {
		this.metadata = json;
		return this;
	}

	/** Sets west, south, east and north, in ten millionths of a degree. */
	ArchiveWriter bounds(int... degrees) {
		this.bounds = degrees;
		return this;
	}

	/** Puts each entry into a directory of its own. */
	ArchiveWriter withLeaves() {
		this.leaves = true;
		return this;
	}

	Path write(Path file) {
		try {
			return Files.write(file, bytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Returns the archive, of PNG from zoom 0 to 17. */
	byte[] bytes() {
		ByteArrayOutputStream leafDirectories = new ByteArrayOutputStream();
		List<long[]> roots = this.leaves ? new ArrayList<>() : this.entries;
		if (this.leaves) {
			for (long[] entry : this.entries) {
				byte[] leaf = stored(directory(List.of(entry)));
				roots.add(new long[] { entry[0], 0, leaf.length, leafDirectories.size() });
				leafDirectories.writeBytes(leaf);
			}
		}
		byte[] json = stored(this.metadata.getBytes(StandardCharsets.UTF_8));
		return joined(stored(directory(roots)), json, leafDirectories.toByteArray(), this.tiles.toByteArray());
	}

	private byte[] joined(byte[]... sections) {
		ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
		header.put("PMTiles".getBytes(StandardCharsets.US_ASCII)).put((byte) 3);
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		for (byte[] section : sections) {
			header.putLong(HEADER_BYTES + body.size()).putLong(section.length);
			body.writeBytes(section);
		}
		header.position(96).put(new byte[] { 1, (byte) (this.compressed ? 2 : 1), 1, 2, 0, 17 });
		for (int degrees : this.bounds) {
			header.putInt(degrees);
		}
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		file.writeBytes(header.array());
		file.writeBytes(body.toByteArray());
		return file.toByteArray();
	}

	private static byte[] directory(List<long[]> entries) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		number(entries.size(), out);
		long last = 0;
		for (long[] entry : entries) {
			number(entry[0] - last, out);
			last = entry[0];
		}
		entries.forEach((entry) -> number(entry[1], out));
		entries.forEach((entry) -> number(entry[2], out));
		long end = 0;
		for (int i = 0; i < entries.size(); i++) {
			long[] entry = entries.get(i);
			number((i > 0 && entry[3] == end) ? 0 : entry[3] + 1, out);
			end = entry[3] + entry[2];
		}
		return out.toByteArray();
	}

	private static void number(long number, ByteArrayOutputStream out) {
		long rest = number;
		while (rest > 127) {
			out.write((int) (rest & 127) | 128);
			rest >>>= 7;
		}
		out.write((int) rest);
	}

	private byte[] stored(byte[] plain) {
		if (!this.compressed) {
			return plain;
		}
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
			gzip.write(plain);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

}
