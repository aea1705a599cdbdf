package dev.kartoteka.adapter.media.image;

import java.awt.geom.AffineTransform;

/** The transformation that turns a picture upright, in the order of EXIF. */
enum Orientation {

	UPRIGHT(1, 0, 0, 1, false),

	MIRRORED(-1, 0, 0, 1, false),

	UPSIDE_DOWN(-1, 0, 0, -1, false),

	FLIPPED(1, 0, 0, -1, false),

	TRANSPOSED(0, 1, 1, 0, true),

	TURNED_LEFT(0, 1, -1, 0, true),

	TRANSVERSED(0, -1, -1, 0, true),

	TURNED_RIGHT(0, -1, 1, 0, true);

	private final int m00;

	private final int m10;

	private final int m01;

	private final int m11;

	private final boolean swapsSides;

	Orientation(int m00, int m10, int m01, int m11, boolean swapsSides) {
		this.m00 = m00;
		this.m10 = m10;
		this.m01 = m01;
		this.m11 = m11;
		this.swapsSides = swapsSides;
	}

	/** Returns the orientation with this number in EXIF; upright if there is none. */
	static Orientation numbered(int number) {
		return (number >= 1 && number <= values().length) ? values()[number - 1] : UPRIGHT;
	}

	/** Returns whether width and height are swapped. */
	boolean swapsSides() {
		return this.swapsSides;
	}

	/** Returns the transformation of a picture of this size; its origin stays at 0, 0. */
	AffineTransform of(int width, int height) {
		AffineTransform turn = new AffineTransform(this.m00, this.m10, this.m01, this.m11, 0, 0);
		double[] corners = { 0, 0, width, height };
		turn.transform(corners, 0, corners, 0, 2);
		AffineTransform whole = AffineTransform.getTranslateInstance(-Math.min(corners[0], corners[2]),
				-Math.min(corners[1], corners[3]));
		whole.concatenate(turn);
		return whole;
	}

}
