package dev.kartoteka.adapter.web.wire.input;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.POJONode;

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
		return new ImageType();
	}

	private final class ImageType implements FieldType<ImageName> {

		@Override
		public FieldResult<ImageName> read(JsonNode value, boolean form) {
			UploadedFile file = fileIn(value);
			if (file == null) {
				return FieldResult.invalid("The submitted data was not a file. Check the encoding type on the form.");
			}
			if (file.size() == 0) {
				return FieldResult.invalid("The submitted file is empty.");
			}
			try {
				return FieldResult.valid(UploadedImages.this.receiveImage.receive(file.data()));
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

		private static @Nullable UploadedFile fileIn(JsonNode value) {
			return (value instanceof POJONode node && node.getPojo() instanceof UploadedFile file) ? file : null;
		}

		@Override
		public String requiredError() {
			return "No file was submitted.";
		}

	}

}
