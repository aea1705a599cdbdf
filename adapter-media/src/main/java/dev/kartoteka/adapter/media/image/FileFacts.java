package dev.kartoteka.adapter.media.image;

import java.awt.color.ICC_Profile;

import org.jspecify.annotations.Nullable;

/**
 * The metadata of a file that matter for decoding its picture.
 *
 * @param colors the color profile that the reader of the format leaves aside; null if
 * there is none
 */
record FileFacts(Orientation orientation, @Nullable ICC_Profile colors) {

	/** No metadata. */
	static final FileFacts NONE = new FileFacts(Orientation.UPRIGHT);

	/** Facts of a file whose profile, if it has one, is applied by the reader. */
	FileFacts(Orientation orientation) {
		this(orientation, null);
	}

}
