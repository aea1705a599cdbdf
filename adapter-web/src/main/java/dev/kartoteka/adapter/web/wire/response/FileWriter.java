package dev.kartoteka.adapter.web.wire.response;

import java.io.IOException;
import java.io.OutputStream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.image.ImageData;

/** Writes files, whole or the requested range, in portions of bounded memory. */
final class FileWriter {

	/** A year. A changed file has another name. */
	private static final String CACHE_CONTROL = "public, max-age=31536000, immutable";

	/** Keeps browsers from running anything in a file that is opened as a page. */
	private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; sandbox";

	private FileWriter() {
	}

	static void write(Response.ImmutableFile file, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		String tag = "\"" + file.label() + "\"";
		response.setHeader("ETag", tag);
		response.setHeader("Cache-Control", CACHE_CONTROL);
		response.setHeader("X-Content-Type-Options", "nosniff");
		if (EntityTags.isNamedIn(ResponseWriter.joined(request, "If-None-Match"), tag)) {
			response.setStatus(304);
			return;
		}
		response.setHeader("Accept-Ranges", "bytes");
		@Nullable ByteRange range = wantedRange(request, tag, file.data().size());
		if (ByteRange.NONE.equals(range)) {
			refuseRange(file.data().size(), request, response);
		}
		else {
			writeRange(file, range, request, response);
		}
	}

	/** The requested range; null for the whole file. */
	private static @Nullable ByteRange wantedRange(HttpServletRequest request, String tag, long size) {
		String condition = request.getHeader("If-Range");
		boolean applies = "GET".equals(request.getMethod()) && (condition == null || condition.equals(tag));
		return applies ? ByteRange.wantedBy(ResponseWriter.joined(request, "Range"), size) : null;
	}

	private static void refuseRange(long size, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		response.setHeader("Cache-Control", "no-store");
		response.setHeader("Content-Range", "bytes */" + size);
		ResponseWriter.write(ErrorResponses.withDetail(416, "The requested range is not in the file."), request,
				response);
	}

	private static void writeRange(Response.ImmutableFile file, @Nullable ByteRange wanted, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		long size = file.data().size();
		ByteRange range = (wanted != null) ? wanted : new ByteRange(0, size);
		if (wanted != null) {
			response.setStatus(206);
			response.setHeader("Content-Range", "bytes " + range.start() + "-" + (range.end() - 1) + "/" + size);
		}
		response.setContentType(file.contentType());
		response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
		response.setContentLengthLong(range.end() - range.start());
		if (!ResponseWriter.isHead(request)) {
			copy(file.data(), range, response.getOutputStream());
		}
	}

	private static void copy(ImageData data, ByteRange range, OutputStream out) throws IOException {
		long position = range.start();
		while (position < range.end()) {
			byte[] portion = data.portionAt(position);
			int length = (int) Math.min(portion.length, range.end() - position);
			out.write(portion, 0, length);
			position += length;
		}
	}

}
