package dev.kartoteka.adapter.web.wire.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import jakarta.servlet.http.Part;

import dev.kartoteka.adapter.web.ResponseDeadline;
import dev.kartoteka.domain.image.ImageData;

/** A file of a multipart form; a value in the tree of the form. */
public record UploadedFile(Part part) {

	/** The size in bytes. */
	long size() {
		return this.part.getSize();
	}

	/** The content, which the server keeps in memory or on disk. */
	ImageData data() {
		return new ImageData(size(), this::portionAt);
	}

	private byte[] portionAt(long offset) {
		try (InputStream in = open()) {
			in.skipNBytes(offset);
			return in.readNBytes(ImageData.PORTION_SIZE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Opens the content from the start; the caller closes it. The file is a part of the
	 * request's body, so the deadline of the response is counted from the last read.
	 */
	public InputStream open() throws IOException {
		return new FilterInputStream(this.part.getInputStream()) {

			@Override
			public int read() throws IOException {
				ResponseDeadline.restart();
				return super.read();
			}

			@Override
			public int read(byte[] bytes, int offset, int length) throws IOException {
				ResponseDeadline.restart();
				return super.read(bytes, offset, length);
			}

		};
	}

}
