package dev.kartoteka.adapter.console.place;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * A directory of a {@link TileArchive}. Its entries are in the order of their tiles.
 *
 * @param ids the first tile of each entry
 * @param runs the number of tiles that have the same content; 0 if the entry is another
 * directory
 * @param lengths the lengths of the contents
 * @param offsets where the contents begin
 */
@SuppressWarnings("ArrayRecordComponent")
record TileDirectory(long[] ids, long[] runs, long[] lengths, long[] offsets) {

	/** An entry has at least one byte in each of the four columns. */
	private static final int LEAST_BYTES = 4;

	/**
	 * Reads a directory, column by column.
	 * @throws RuntimeException if it is none
	 */
	static TileDirectory read(ByteBuffer bytes) {
		int count = Math.toIntExact(number(bytes));
		if (count > bytes.remaining() / LEAST_BYTES) {
			throw new BufferUnderflowException();
		}
		long[] ids = numbers(bytes, count);
		for (int i = 1; i < count; i++) {
			ids[i] += ids[i - 1];
		}
		long[] runs = numbers(bytes, count);
		long[] lengths = numbers(bytes, count);
		long[] offsets = numbers(bytes, count);
		for (int i = 0; i < count; i++) {
			boolean behindTheLast = offsets[i] == 0 && i > 0;
			offsets[i] = behindTheLast ? (offsets[i - 1] + lengths[i - 1]) : (offsets[i] - 1);
		}
		return new TileDirectory(ids, runs, lengths, offsets);
	}

	/** Returns the entry of a tile; null if there is none. */
	@Nullable Entry find(long id) {
		int found = Arrays.binarySearch(this.ids, id);
		int index = (found >= 0) ? found : (-found - 2);
		if (index < 0) {
			return null;
		}
		Entry entry = new Entry(this.offsets[index], this.lengths[index], this.runs[index] == 0);
		return (entry.directory() || id - this.ids[index] < this.runs[index]) ? entry : null;
	}

	private static long[] numbers(ByteBuffer bytes, int count) {
		long[] numbers = new long[count];
		for (int i = 0; i < count; i++) {
			numbers[i] = number(bytes);
		}
		return numbers;
	}

	/** Reads seven bits from each byte, the lowest ones first. */
	private static long number(ByteBuffer bytes) {
		long number = 0;
		for (int shift = 0; shift < Long.SIZE; shift += 7) {
			byte next = bytes.get();
			number |= (next & 0x7FL) << shift;
			if (next >= 0) {
				return number;
			}
		}
		throw new ArithmeticException("A number has more than 64 bits");
	}

	/**
	 * Where something is in the archive.
	 *
	 * @param directory whether it is another directory, rather than a tile
	 */
	record Entry(long offset, long length, boolean directory) {
	}

}
