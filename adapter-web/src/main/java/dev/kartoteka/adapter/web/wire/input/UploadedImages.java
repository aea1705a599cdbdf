package dev.kartoteka.adapter.web.wire.input;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.image.ImageName;
import dev.kartoteka.domain.image.ImageTooLarge;
import dev.kartoteka.domain.image.NotAnImage;
import dev.kartoteka.domain.image.ReceiveImage;
import dev.kartoteka.domain.image.TooManyPixels;

/**
 * The type of image fields. Reading one decodes and stores the image, which is expensive:
 * read fields with an image by {@link Fields#readLater}.
 */
public final class UploadedImages {

	/** The text of Django. */
	private static final String NOT_AN_IMAGE = "Upload a valid image. The file you uploaded was either not an image "
			+ "or a corrupted image.";

	public static final String TOO_LARGE = "The image is too large to be processed. Upload one with fewer pixels.";

	public static final String TOO_MANY_PIXELS = "The image has more than " + ReceiveImage.MAX_PIXELS / 1_000_000
			+ " megapixels. Make it smaller, and upload it again.";

	private final ReceiveImage receiveImage;

	public UploadedImages(ReceiveImage receiveImage) {
		this.receiveImage = receiveImage;
	}

	/**
	 * The text for a file that is no accepted image.
	 * @param format the format of the file, if it is known but not accepted
	 */
	public static String notAnImage(@Nullable String format) {
		return (format == null) ? NOT_AN_IMAGE
				: NOT_AN_IMAGE + " It is " + format + ": save it as JPEG, PNG, GIF or WebP, and upload that file.";
	}

	/** Images. Only the content matters, not the file name or content type. */
	public FieldType<ImageName> type() {
		return FieldTypes.file().flatMap(this::received);
	}

	private FieldResult<ImageName> received(UploadedFile file) {
		try {
			return FieldResult.valid(this.receiveImage.receive(file.data()));
		}
		catch (NotAnImage ex) {
			return FieldResult.invalid(notAnImage(ex.format()));
		}
		catch (ImageTooLarge ex) {
			return FieldResult.invalid(TOO_LARGE);
		}
		catch (TooManyPixels ex) {
			return FieldResult.invalid(TOO_MANY_PIXELS);
		}
	}

}
