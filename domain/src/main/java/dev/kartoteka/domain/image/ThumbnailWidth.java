package dev.kartoteka.domain.image;

import java.util.List;
import java.util.Optional;

/**
 * How wide a small form of an image may be; a short list, since each is made and kept.
 */
public record ThumbnailWidth(int pixels) {

	/** In ascending order. */
	public static final List<Integer> CHOICES = List.of(160, 320, 640, 1280);

	public ThumbnailWidth {
		if (!CHOICES.contains(pixels)) {
			throw new IllegalArgumentException("Not a width of thumbnails: " + pixels);
		}
	}

	/** The width, if it is one of the choices. */
	public static Optional<ThumbnailWidth> of(long pixels) {
		return CHOICES.stream().filter((choice) -> choice == pixels).map(ThumbnailWidth::new).findFirst();
	}

}
