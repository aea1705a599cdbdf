package dev.kartoteka.domain.image;

import java.util.List;

import dev.kartoteka.domain.shared.FieldViolation;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.Violation;

/** The file is not an image, is broken, has an unsupported format, or is too large. */
public final class NotAnImage extends InvalidInput {

	/** The name of the field in which images are sent. */
	static final String FIELD = "image";

	public NotAnImage() {
		super(List.of(new FieldViolation(FIELD, new Violation.NotAnImage())));
	}

}
