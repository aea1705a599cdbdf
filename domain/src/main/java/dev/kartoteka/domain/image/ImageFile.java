package dev.kartoteka.domain.image;

import org.jspecify.annotations.Nullable;

/**
 * One file of an image: the image itself, or a small form of it.
 *
 * @param width null for the image itself
 */
public record ImageFile(ImageName image, @Nullable ThumbnailWidth width) {

	/** The image itself. */
	public static ImageFile original(ImageName image) {
		return new ImageFile(image, null);
	}

	public boolean isOriginal() {
		return this.width == null;
	}

	/** Small forms of GIF images are PNG: they stand still, and have more colours. */
	public ImageFormat format() {
		ImageFormat format = this.image.format();
		return (!isOriginal() && format == ImageFormat.GIF) ? ImageFormat.PNG : format;
	}

	/** Tells the file from all others, of this image and of others. */
	public String label() {
		return (this.width == null) ? this.image.value() : this.image.value() + "-" + this.width.pixels();
	}

}
