package dev.kartoteka.domain.image;

/** In which formats images are kept. */
public enum ImageFormat {

	JPEG("jpg"),

	PNG("png"),

	GIF("gif");

	private final String extension;

	ImageFormat(String extension) {
		this.extension = extension;
	}

	/** The end of a name, without a dot. */
	public String extension() {
		return this.extension;
	}

}
