package dev.kartoteka.domain.image;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Under which name an image is kept, such as
 * {@code 0f8fad5bd9cb469fa16570867728950e.jpg}. It is drawn at random and says nothing
 * but the format; whoever doesn't know it doesn't find the image. What it names never
 * changes.
 */
public record ImageName(String value) {

	private static final Pattern PATTERN = Pattern.compile("[0-9a-f]{32}\\.(?:jpg|png|gif)");

	public ImageName {
		if (!PATTERN.matcher(value).matches()) {
			throw new IllegalArgumentException("Not a name of an image: " + value);
		}
	}

	/** A name that nobody has had before. */
	public static ImageName random(ImageFormat format) {
		return new ImageName(UUID.randomUUID().toString().replace("-", "") + "." + format.extension());
	}

	/** The name in a text, if it is one. */
	public static Optional<ImageName> in(String text) {
		return PATTERN.matcher(text).matches() ? Optional.of(new ImageName(text)) : Optional.empty();
	}

	/** In which format the image is. */
	public ImageFormat format() {
		for (ImageFormat format : ImageFormat.values()) {
			if (this.value.endsWith("." + format.extension())) {
				return format;
			}
		}
		throw new IllegalStateException("A name without a format: " + this.value);
	}

}
