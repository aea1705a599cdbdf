package dev.kartoteka.domain.image;

import java.util.List;

import dev.kartoteka.domain.shared.FieldViolation;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.Violation;

/** The file is no image, a broken one, of a format that is not taken, or too large. */
public final class NotAnImage extends InvalidInput {

	/** Images are always sent in a field of this name. */
	private static final String FIELD = "image";

	public NotAnImage() {
		super(List.of(new FieldViolation(FIELD, new Violation.NotAnImage())));
	}

}
