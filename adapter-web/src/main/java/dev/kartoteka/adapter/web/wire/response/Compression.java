package dev.kartoteka.adapter.web.wire.response;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Gzip compression of responses. */
final class Compression {

	static final String GZIP = "gzip";

	private static final Pattern NO_QUALITY = Pattern.compile("q=0(?:\\.0{0,3})?");

	private Compression() {
	}

	static boolean isAcceptedBy(HttpServletRequest request) {
		return isAccepted(ResponseWriter.joined(request, "Accept-Encoding"));
	}

	/** Whether the header {@code Accept-Encoding} accepts gzip. */
	static boolean isAccepted(@Nullable String acceptEncoding) {
		if (acceptEncoding == null) {
			return false;
		}
		boolean anything = false;
		for (String coding : acceptEncoding.toLowerCase(Locale.ROOT).split(",", -1)) {
			String[] parts = coding.split(";", -1);
			boolean accepted = parts.length == 1 || !NO_QUALITY.matcher(parts[1].strip()).matches();
			switch (parts[0].strip()) {
				case GZIP, "x-gzip" -> {
					return accepted;
				}
				case "*" -> anything = accepted;
				default -> {
					// An encoding that is not supported.
				}
			}
		}
		return anything;
	}

	static byte[] gzip(byte[] plain) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length / 4);
		try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
			gzip.write(plain);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

}
