package dev.kartoteka.adapter.media.image;

import java.io.InputStream;

import dev.kartoteka.domain.image.ImageData;

/** Streams image data; holds one portion at a time. */
final class DataStream extends InputStream {

	private final ImageData data;

	private byte[] portion = {};

	private int positionInPortion;

	private long fetched;

	DataStream(ImageData data) {
		this.data = data;
	}

	@Override
	public int read() {
		return hasMore() ? Byte.toUnsignedInt(this.portion[this.positionInPortion++]) : -1;
	}

	@Override
	public int read(byte[] target, int offset, int length) {
		if (length == 0) {
			return 0;
		}
		if (!hasMore()) {
			return -1;
		}
		int count = Math.min(length, this.portion.length - this.positionInPortion);
		System.arraycopy(this.portion, this.positionInPortion, target, offset, count);
		this.positionInPortion += count;
		return count;
	}

	private boolean hasMore() {
		if (this.positionInPortion == this.portion.length && this.fetched < this.data.size()) {
			byte[] next = this.data.portionAt(this.fetched);
			this.portion = next;
			this.fetched += next.length;
			this.positionInPortion = 0;
		}
		return this.positionInPortion < this.portion.length;
	}

}
