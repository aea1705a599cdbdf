package dev.kartoteka.domain.image;

import java.util.List;
import java.util.Optional;

/**
 * The width of a thumbnail. The choices are few, since every thumbnail is stored.
 */
public record ThumbnailWidth(int pixels) {

	/** In ascending order. */
	public static final List<Integer> CHOICES = List.of(160, 320, 640, 1280);

	public ThumbnailWidth {
		if (!CHOICES.contains(pixels)) {
			throw new IllegalArgumentException("Not a width of thumbnails: " + pixels);
		}
	}

	/** Returns the width if it is one of the choices. */
	public static Optional<ThumbnailWidth> of(long pixels) {
		return CHOICES.stream().filter((choice) -> choice == pixels).map(ThumbnailWidth::new).findFirst();
	}

}
