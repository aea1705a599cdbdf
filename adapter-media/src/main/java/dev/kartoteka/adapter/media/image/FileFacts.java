package dev.kartoteka.adapter.media.image;

/** The metadata of a file that matter for decoding its picture. */
record FileFacts(Orientation orientation) {

	/** No metadata. */
	static final FileFacts NONE = new FileFacts(Orientation.UPRIGHT);

}
