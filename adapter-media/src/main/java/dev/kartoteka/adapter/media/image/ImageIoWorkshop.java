package dev.kartoteka.adapter.media.image;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

import javax.imageio.IIOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.kartoteka.domain.image.ImageData;
import dev.kartoteka.domain.image.ImageFile;
import dev.kartoteka.domain.image.ImageFormat;
import dev.kartoteka.domain.image.ImageTooLarge;
import dev.kartoteka.domain.image.ImageWorkshop;
import dev.kartoteka.domain.image.NotAnImage;
import dev.kartoteka.domain.image.ReceiveImage;
import dev.kartoteka.domain.image.ThumbnailWidth;
import dev.kartoteka.domain.image.TooManyPixels;
import dev.kartoteka.domain.shared.Refusal;
import dev.kartoteka.domain.shared.Unavailable;

/**
 * Processes images with ImageIO. The metadata of a file are checked before anything is
 * decoded, and determine how much memory is reserved.
 */
final class ImageIoWorkshop implements ImageWorkshop {

	private static final Logger log = LoggerFactory.getLogger(ImageIoWorkshop.class);

	/** Many times as long as the largest photograph takes. */
	private static final Duration TIME_LIMIT = Duration.ofSeconds(20);

	/** The image was accepted once, so a larger heap has to come back first. */
	private static final Duration RETRY_AFTER = Duration.ofMinutes(1);

	/** The number of decoded pixels per pixel of a thumbnail, in each direction. */
	private static final int OVERSAMPLING = 4;

	private final ImageBulkhead bulkhead;

	ImageIoWorkshop(ImageBulkhead bulkhead) {
		this.bulkhead = bulkhead;
	}

	@Override
	public Prepared prepare(ImageData upload) {
		if (upload.size() > ReceiveImage.MAX_SIZE) {
			throw new NotAnImage();
		}
		try (ImageBulkhead.Place place = this.bulkhead.take(); DataInput file = new DataInput(upload)) {
			return prepared(file, place);
		}
		catch (Refusal | UncheckedIOException ex) {
			throw ex;
		}
		catch (IOException | RuntimeException broken) {
			// Readers throw many kinds of exceptions for broken files.
			log.debug("An upload is no image", broken);
			throw new NotAnImage();
		}
	}

	private static Prepared prepared(DataInput file, ImageBulkhead.Place place) throws IOException {
		SourceFormat format = SourceFormat.of(file);
		Deadline deadline = Deadline.after(TIME_LIMIT);
		FileFacts facts = format.facts(file);
		if (format == SourceFormat.GIF) {
			return new Prepared(ImageFormat.GIF, AnimatedGif.reencode(file, place, deadline));
		}
		BufferedImage picture = decoded(format, facts, file, place, deadline);
		ImageFormat target = targetOf(format, picture);
		return new Prepared(target,
				Pictures.encoded(Pictures.turned(Pictures.plain(picture, target), facts.orientation()), target));
	}

	/** ImageIO can't write WebP, so such pictures become PNG or JPEG. */
	private static ImageFormat targetOf(SourceFormat format, BufferedImage picture) {
		return switch (format) {
			case JPEG -> ImageFormat.JPEG;
			case PNG -> ImageFormat.PNG;
			case GIF -> ImageFormat.GIF;
			case WEBP -> picture.getColorModel().hasAlpha() ? ImageFormat.PNG : ImageFormat.JPEG;
		};
	}

	private static BufferedImage decoded(SourceFormat format, FileFacts facts, DataInput file,
			ImageBulkhead.Place place, Deadline deadline) throws IOException {
		ImageReader reader = format.newReader();
		try {
			reader.setInput(file, false, true);
			deadline.watch(reader);
			long width = reader.getWidth(0);
			long height = reader.getHeight(0);
			if (width < 1 || height < 1) {
				throw new IIOException("No size: " + width + " by " + height);
			}
			TooManyPixels.refuseAbove(width, height);
			int pictures = format.picturesInMemory() + ((facts.orientation() == Orientation.UPRIGHT) ? 0 : 1)
					+ ((facts.colors() == null) ? 0 : 1);
			place.reserve(width * height * bytesPerPixel(reader) * pictures);
			BufferedImage picture = reader.read(0);
			deadline.check();
			return Pictures.withColors(picture, facts.colors());
		}
		finally {
			reader.dispose();
		}
	}

	/** Gray with alpha is drawn by way of colors. */
	private static long bytesPerPixel(ImageReader reader) throws IOException {
		ColorModel colors = reader.getImageTypes(0).next().getColorModel();
		long stored = Math.ceilDiv(colors.getPixelSize(), Byte.SIZE);
		return Pictures.isGrayWithAlpha(colors) ? stored + Integer.BYTES : stored;
	}

	@Override
	public ImageData thumbnail(ImageFile file, ImageData original) {
		ThumbnailWidth width = file.width();
		if (width == null) {
			throw new IllegalArgumentException("Not a thumbnail: " + file);
		}
		SourceFormat format = SourceFormat.of(file.image().format());
		try (ImageBulkhead.Place place = this.bulkhead.take(); DataInput input = new DataInput(original)) {
			BufferedImage picture = subsampled(format, width.pixels(), input, place);
			BufferedImage narrowed = Pictures.narrowed(Pictures.plain(picture, file.format()), width.pixels());
			return Pictures.encoded(narrowed, file.format());
		}
		catch (ImageTooLarge ex) {
			throw new Unavailable("There is not enough memory for so large an image.", RETRY_AFTER, ex);
		}
		catch (IOException broken) {
			throw new UncheckedIOException(broken);
		}
	}

	/** Decodes with subsampling if the picture is much larger than the thumbnail. */
	private static BufferedImage subsampled(SourceFormat format, int width, DataInput input, ImageBulkhead.Place place)
			throws IOException {
		ImageReader reader = format.newReader();
		try {
			reader.setInput(input, false, true);
			int step = Math.max(1, reader.getWidth(0) / (width * OVERSAMPLING));
			place.reserve((long) reader.getWidth(0) * reader.getHeight(0) / step / step * bytesPerPixel(reader) * 2);
			ImageReadParam parameters = reader.getDefaultReadParam();
			parameters.setSourceSubsampling(step, step, 0, 0);
			return reader.read(0, parameters);
		}
		finally {
			reader.dispose();
		}
	}

}
