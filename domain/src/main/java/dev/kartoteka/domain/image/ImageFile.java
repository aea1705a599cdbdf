package dev.kartoteka.domain.image;

import org.jspecify.annotations.Nullable;

/**
 * A file of an image: the original, or a thumbnail.
 *
 * @param width null for the original
 */
public record ImageFile(ImageName image, @Nullable ThumbnailWidth width) {

	/** Returns the original. */
	public static ImageFile original(ImageName image) {
		return new ImageFile(image, null);
	}

	public boolean isOriginal() {
		return this.width == null;
	}

	/**
	 * Returns the format of the file. Thumbnails of GIF images are PNG: not animated,
	 * with more colors.
	 */
	public ImageFormat format() {
		ImageFormat format = this.image.format();
		return (!isOriginal() && format == ImageFormat.GIF) ? ImageFormat.PNG : format;
	}

	/** Returns a text that is unique among all files of all images. */
	public String label() {
		return (this.width == null) ? this.image.value() : this.image.value() + "-" + this.width.pixels();
	}

}
