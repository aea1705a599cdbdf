package dev.kartoteka.domain.image;

import java.util.List;

import dev.kartoteka.domain.shared.FieldViolation;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.Violation;

/**
 * The image is within the limits, but decoding it needs more memory than the program has
 * for all images together. Trying again does not help.
 */
public final class ImageTooLarge extends InvalidInput {

	public ImageTooLarge() {
		super(List.of(new FieldViolation(NotAnImage.FIELD, new Violation.ImageTooLarge())));
	}

}
