package dev.kartoteka.domain.image;

import java.util.Arrays;
import java.util.function.LongFunction;

/**
 * The bytes of a file, wherever they lie. They are fetched in portions, in any order and
 * as often as somebody likes, so that nobody has to hold them all.
 */
public final class ImageData {

	/** Of the largest portion, in bytes. */
	public static final int PORTION_SIZE = 256 * 1024;

	private final long size;

	private final LongFunction<byte[]> portions;

	/**
	 * Bytes that lie elsewhere.
	 * @param portions gives the bytes from an offset below the size on: at least one, at
	 * most a portion
	 */
	public ImageData(long size, LongFunction<byte[]> portions) {
		this.size = size;
		this.portions = portions;
	}

	/** Bytes in memory. */
	public static ImageData of(byte[] bytes) {
		return new ImageData(bytes.length, (offset) -> Arrays.copyOfRange(bytes, (int) offset,
				(int) Math.min(bytes.length, offset + PORTION_SIZE)));
	}

	/** How many bytes there are. */
	public long size() {
		return this.size;
	}

	/**
	 * The bytes from there on: at least one, at most a portion.
	 * @param offset below the size
	 */
	public byte[] portionAt(long offset) {
		if (offset < 0 || offset >= this.size) {
			throw new IllegalArgumentException("There is nothing at " + offset + " of " + this.size);
		}
		return this.portions.apply(offset);
	}

}
