package dev.kartoteka.adapter.web.wire.input;

import java.io.IOException;
import java.io.InputStream;

import jakarta.servlet.http.Part;

/** A file in a multipart form; stands in the tree of the form where a value would. */
public record UploadedFile(Part part) {

	/** In bytes. */
	long size() {
		return this.part.getSize();
	}

	/** The bytes from the beginning; the caller closes it. */
	public InputStream open() throws IOException {
		return this.part.getInputStream();
	}

}
