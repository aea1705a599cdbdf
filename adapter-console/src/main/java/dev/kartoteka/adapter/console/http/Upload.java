package dev.kartoteka.adapter.console.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

import jakarta.servlet.http.Part;

import dev.kartoteka.domain.image.ImageData;

/** A file of a form. The server keeps it until the request is answered. */
public final class Upload {

	private final Part part;

	Upload(Part part) {
		this.part = part;
	}

	/** Returns the file as the server keeps it. */
	public Part part() {
		return this.part;
	}

	/** Returns the name that the file has on the device of the sender. */
	public String name() {
		return Objects.requireNonNullElse(this.part.getSubmittedFileName(), "");
	}

	/** Returns the size in bytes. */
	public long size() {
		return this.part.getSize();
	}

	/** Returns the content as an image. */
	public ImageData image() {
		return new ImageData(size(), this::portionAt);
	}

	byte[] content() {
		try (InputStream in = this.part.getInputStream()) {
			return in.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
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

}
