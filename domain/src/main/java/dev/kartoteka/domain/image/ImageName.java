package dev.kartoteka.domain.image;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The name of a stored image, such as {@code 0f8fad5bd9cb469fa16570867728950e.jpg}. It is
 * random, so that images cannot be found by guessing, and reveals nothing except the
 * format. The image of a name never changes.
 */
public record ImageName(String value) {

	private static final Pattern PATTERN = Pattern.compile("[0-9a-f]{32}\\.(?:jpg|png|gif)");

	public ImageName {
		if (!PATTERN.matcher(value).matches()) {
			throw new IllegalArgumentException("Not a name of an image: " + value);
		}
	}

	/** Creates a new random name. */
	public static ImageName random(ImageFormat format) {
		return new ImageName(UUID.randomUUID().toString().replace("-", "") + "." + format.extension());
	}

	/** Parses a name; empty if the text is not one. */
	public static Optional<ImageName> in(String text) {
		return PATTERN.matcher(text).matches() ? Optional.of(new ImageName(text)) : Optional.empty();
	}

	/** Returns the format of the image. */
	public ImageFormat format() {
		for (ImageFormat format : ImageFormat.values()) {
			if (this.value.endsWith("." + format.extension())) {
				return format;
			}
		}
		throw new IllegalStateException("A name without a format: " + this.value);
	}

}
