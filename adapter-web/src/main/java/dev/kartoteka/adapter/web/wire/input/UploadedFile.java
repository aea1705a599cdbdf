package dev.kartoteka.adapter.web.wire.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import jakarta.servlet.http.Part;

import dev.kartoteka.domain.image.ImageData;

/** A file in a multipart form; stands in the tree of the form where a value would. */
public record UploadedFile(Part part) {

	/** In bytes. */
	long size() {
		return this.part.getSize();
	}

	/**
	 * The bytes, which stay where the server has put them: on disk, if there are many.
	 */
	ImageData data() {
		return new ImageData(size(), this::portionAt);
	}

	private byte[] portionAt(long offset) {
		try (InputStream in = this.part.getInputStream()) {
			in.skipNBytes(offset);
			return in.readNBytes(ImageData.PORTION_SIZE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The bytes from the beginning; the caller closes it. */
	public InputStream open() throws IOException {
		return this.part.getInputStream();
	}

}
