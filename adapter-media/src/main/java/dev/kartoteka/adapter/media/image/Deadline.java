package dev.kartoteka.adapter.media.image;

import java.time.Duration;

import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;

import dev.kartoteka.domain.shared.Unavailable;

/**
 * Aborts the reading of pictures that take far longer than any photograph. ImageIO calls
 * its listeners from time to time.
 */
final class Deadline implements IIOReadProgressListener {

	private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

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
	 * @throws Unavailable if it has passed: the machine may just be busy
	 */
	void check() {
		if (hasPassed()) {
			throw new Unavailable("Reading the picture takes too long.", RETRY_AFTER);
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
