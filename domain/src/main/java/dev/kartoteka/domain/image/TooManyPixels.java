package dev.kartoteka.domain.image;

import java.util.List;

import dev.kartoteka.domain.shared.FieldViolation;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.Violation;

/** The image has more pixels than {@link ReceiveImage#MAX_PIXELS}. */
public final class TooManyPixels extends InvalidInput {

	public TooManyPixels() {
		super(List.of(new FieldViolation(NotAnImage.FIELD, new Violation.TooManyPixels())));
	}

}
