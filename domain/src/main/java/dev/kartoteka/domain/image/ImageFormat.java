package dev.kartoteka.domain.image;

/** The formats in which images are stored. */
public enum ImageFormat {

	JPEG("jpg"),

	PNG("png"),

	GIF("gif");

	private final String extension;

	ImageFormat(String extension) {
		this.extension = extension;
	}

	/** Returns the file name extension, without a dot. */
	public String extension() {
		return this.extension;
	}

}
