package dev.kartoteka.adapter.media.image;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import dev.kartoteka.domain.image.ImageData;

/** Collects bytes in portions, without copying earlier ones. */
final class PortionedOutput extends OutputStream {

	private final List<byte[]> portions = new ArrayList<>();

	private long size;

	@Override
	public void write(int b) {
		write(new byte[] { (byte) b }, 0, 1);
	}

	@Override
	public void write(byte[] source, int offset, int length) {
		int position = offset;
		int end = offset + length;
		while (position < end) {
			int filled = (int) (this.size % ImageData.PORTION_SIZE);
			if (filled == 0) {
				this.portions.add(new byte[ImageData.PORTION_SIZE]);
			}
			int count = Math.min(end - position, ImageData.PORTION_SIZE - filled);
			System.arraycopy(source, position, this.portions.getLast(), filled, count);
			position += count;
			this.size += count;
		}
	}

	/** Returns the written bytes. Nothing may be written after this call. */
	ImageData data() {
		long total = this.size;
		return new ImageData(total, (offset) -> {
			byte[] portion = this.portions.get((int) (offset / ImageData.PORTION_SIZE));
			int start = (int) (offset % ImageData.PORTION_SIZE);
			int end = (int) Math.min(ImageData.PORTION_SIZE, total - (offset - start));
			return (start == 0 && end == portion.length) ? portion : Arrays.copyOfRange(portion, start, end);
		});
	}

}
