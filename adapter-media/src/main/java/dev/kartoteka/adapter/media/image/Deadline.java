package dev.kartoteka.adapter.media.image;

import java.time.Duration;

import javax.imageio.IIOException;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;

/**
 * Aborts the reading of pictures that take far longer than any photograph. ImageIO calls
 * its listeners from time to time.
 */
final class Deadline implements IIOReadProgressListener {

	private final long end;

	private Deadline(Duration duration) {
		this.end = System.nanoTime() + duration.toNanos();
	}

	static Deadline after(Duration duration) {
		return new Deadline(duration);
	}

	/** Makes the reader abort at the deadline. */
	void watch(ImageReader reader) {
		reader.addIIOReadProgressListener(this);
	}

	/**
	 * Checks the deadline.
	 * @throws IIOException if it has passed
	 */
	void check() throws IIOException {
		if (hasPassed()) {
			throw new IIOException("Reading the picture takes too long");
		}
	}

	private boolean hasPassed() {
		return System.nanoTime() - this.end >= 0;
	}

	@Override
	public void imageProgress(ImageReader reader, float percentage) {
		if (hasPassed()) {
			reader.abort();
		}
	}

	@Override
	public void sequenceStarted(ImageReader reader, int minimumIndex) {
	}

	@Override
	public void sequenceComplete(ImageReader reader) {
	}

	@Override
	public void imageStarted(ImageReader reader, int index) {
	}

	@Override
	public void imageComplete(ImageReader reader) {
	}

	@Override
	public void thumbnailStarted(ImageReader reader, int imageIndex, int thumbnailIndex) {
	}

	@Override
	public void thumbnailProgress(ImageReader reader, float percentage) {
	}

	@Override
	public void thumbnailComplete(ImageReader reader) {
	}

	@Override
	public void readAborted(ImageReader reader) {
	}

}
