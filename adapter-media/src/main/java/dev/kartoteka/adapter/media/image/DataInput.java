package dev.kartoteka.adapter.media.image;

import java.io.IOException;
import java.util.Objects;

import javax.imageio.stream.ImageInputStreamImpl;

import dev.kartoteka.domain.image.ImageData;

/** Lets ImageIO read image data; holds one portion at a time. */
final class DataInput extends ImageInputStreamImpl {

	private final ImageData data;

	private byte[] portion = {};

	private long portionStart;

	DataInput(ImageData data) {
		this.data = data;
	}

	@Override
	public int read() throws IOException {
		checkClosed();
		this.bitOffset = 0;
		if (!load()) {
			return -1;
		}
		return this.portion[(int) (this.streamPos++ - this.portionStart)] & 0xFF;
	}

	@Override
	public int read(byte[] target, int offset, int length) throws IOException {
		Objects.checkFromIndexSize(offset, length, target.length);
		checkClosed();
		this.bitOffset = 0;
		if (length == 0) {
			return 0;
		}
		if (!load()) {
			return -1;
		}
		int start = (int) (this.streamPos - this.portionStart);
		int count = Math.min(length, this.portion.length - start);
		System.arraycopy(this.portion, start, target, offset, count);
		this.streamPos += count;
		return count;
	}

	/** Loads the portion with the next byte if necessary; returns false at the end. */
	private boolean load() {
		if (this.streamPos >= this.data.size()) {
			return false;
		}
		if (this.streamPos < this.portionStart || this.streamPos >= this.portionStart + this.portion.length) {
			this.portionStart = this.streamPos - this.streamPos % ImageData.PORTION_SIZE;
			this.portion = this.data.portionAt(this.portionStart);
			if (this.streamPos >= this.portionStart + this.portion.length) {
				this.portionStart = this.streamPos;
				this.portion = this.data.portionAt(this.portionStart);
			}
		}
		return true;
	}

	@Override
	public long length() {
		return this.data.size();
	}

}
