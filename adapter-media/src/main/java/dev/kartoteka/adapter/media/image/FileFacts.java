package dev.kartoteka.adapter.media.image;

/** What a file says of its picture. */
record FileFacts(Orientation orientation) {

	/** Nothing in particular. */
	static final FileFacts NONE = new FileFacts(Orientation.UPRIGHT);

}
