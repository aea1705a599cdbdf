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

	/** Refuses an image of that width and height, in pixels, if it has too many. */
	public static void refuseAbove(long width, long height) {
		if (width * height > ReceiveImage.MAX_PIXELS) {
			throw new TooManyPixels();
		}
	}

}
