package dev.kartoteka.domain.image;

import java.util.Arrays;
import java.util.function.LongFunction;

/**
 * The bytes of a file. They are fetched in portions, in any order and repeatedly, so that
 * they never have to be in memory as a whole.
 */
public final class ImageData {

	/** Maximum size of a portion, in bytes. */
	public static final int PORTION_SIZE = 256 * 1024;

	private final long size;

	private final LongFunction<byte[]> portions;

	/**
	 * Creates data that is fetched on demand.
	 * @param portions returns the bytes from an offset that is less than the size: at
	 * least one byte, at most a portion
	 */
	public ImageData(long size, LongFunction<byte[]> portions) {
		this.size = size;
		this.portions = portions;
	}

	/** Creates data from bytes in memory. */
	public static ImageData of(byte[] bytes) {
		return new ImageData(bytes.length, (offset) -> Arrays.copyOfRange(bytes, (int) offset,
				(int) Math.min(bytes.length, offset + PORTION_SIZE)));
	}

	/** Returns the number of bytes. */
	public long size() {
		return this.size;
	}

	/**
	 * Returns the bytes from the offset on: at least one byte, at most a portion.
	 * @param offset less than the size
	 */
	public byte[] portionAt(long offset) {
		if (offset < 0 || offset >= this.size) {
			throw new IllegalArgumentException("There is nothing at " + offset + " of " + this.size);
		}
		return this.portions.apply(offset);
	}

}
