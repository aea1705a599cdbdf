package dev.kartoteka.domain.image;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.shared.FieldViolation;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.Violation;

/** The file is not an image, is broken, has an unsupported format, or is too large. */
public final class NotAnImage extends InvalidInput {

	/** The name of the field in which images are sent. */
	static final String FIELD = "image";

	private final @Nullable String format;

	public NotAnImage() {
		this(null);
	}

	/**
	 * Creates the refusal of a file in a format that is known, but not accepted.
	 * @param format such as {@code HEIC}; null if the format is unknown
	 */
	public NotAnImage(@Nullable String format) {
		super(List.of(new FieldViolation(FIELD, new Violation.NotAnImage(format))));
		this.format = format;
	}

	/** The format, if it is known but not accepted; null if it is unknown. */
	public @Nullable String format() {
		return this.format;
	}

}
