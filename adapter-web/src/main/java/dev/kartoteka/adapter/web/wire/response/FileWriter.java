package dev.kartoteka.adapter.web.wire.response;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.image.ImageData;

import org.springframework.http.ETag;
import org.springframework.http.HttpRange;

/**
 * Writes files, whole or the requested range, in portions of bounded memory. Images are
 * read by portions from their store, so they are no {@code Resource}, as Spring's
 * {@code ResourceRegion} would need.
 */
final class FileWriter {

	/**
	 * A year. A changed file has another name. A text, because Spring's
	 * {@code CacheControl} writes the directives in another order.
	 */
	private static final String CACHE_CONTROL = "public, max-age=31536000, immutable";

	/** Keeps browsers from running anything in a file that is opened as a page. */
	private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; sandbox";

	/**
	 * One range of RFC 9110. {@code HttpRange} also accepts stray commas and signs. A
	 * number of 18 digits fits into a long.
	 */
	private static final Pattern SINGLE_RANGE = Pattern
		.compile("(?i)bytes=\\s*+(?:\\d{1,18}\\s*+-\\s*+\\d{0,18}|-\\s*+\\d{1,18})\\s*+");

	private FileWriter() {
	}

	static void write(Response.ImmutableFile file, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		ETag tag = new ETag(file.label(), false);
		response.setHeader("ETag", tag.formattedTag());
		response.setHeader("Cache-Control", CACHE_CONTROL);
		response.setHeader("X-Content-Type-Options", "nosniff");
		if (EntityTags.isNamedIn(ResponseWriter.joined(request, "If-None-Match"), tag)) {
			response.setStatus(304);
			return;
		}
		response.setHeader("Accept-Ranges", "bytes");
		long size = file.data().size();
		@Nullable HttpRange range = requestedRange(request, tag);
		if (range == null) {
			write(file, 0, size, request, response);
		}
		else if (range.getRangeStart(size) >= size) {
			refuseRange(size, request, response);
		}
		else {
			long start = range.getRangeStart(size);
			long end = range.getRangeEnd(size) + 1;
			response.setStatus(206);
			response.setHeader("Content-Range", "bytes " + start + "-" + (end - 1) + "/" + size);
			write(file, start, end, request, response);
		}
	}

	/** The requested range; null for the whole file. */
	private static @Nullable HttpRange requestedRange(HttpServletRequest request, ETag tag) {
		String condition = request.getHeader("If-Range");
		boolean applies = "GET".equals(request.getMethod())
				&& (condition == null || condition.equals(tag.formattedTag()));
		String header = applies ? ResponseWriter.joined(request, "Range") : null;
		return (header != null) ? singleRange(header) : null;
	}

	/** Null if the header is malformed or has several ranges: then it is ignored. */
	private static @Nullable HttpRange singleRange(String header) {
		if (!SINGLE_RANGE.matcher(header).matches()) {
			return null;
		}
		try {
			// HttpRange accepts neither capitals nor spaces.
			return HttpRange.parseRanges(header.toLowerCase(Locale.ROOT).replaceAll("\\s", "")).getFirst();
		}
		catch (IllegalArgumentException backwards) {
			return null;
		}
	}

	private static void refuseRange(long size, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		response.setHeader("Cache-Control", "no-store");
		response.setHeader("Content-Range", "bytes */" + size);
		ResponseWriter.write(ErrorResponses.withDetail(416, "The requested range is not in the file."), request,
				response);
	}

	private static void write(Response.ImmutableFile file, long start, long end, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		response.setContentType(file.contentType());
		response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
		response.setContentLengthLong(end - start);
		if (!ResponseWriter.isHead(request)) {
			copy(file.data(), start, end, response.getOutputStream());
		}
	}

	private static void copy(ImageData data, long start, long end, OutputStream out) throws IOException {
		long position = start;
		while (position < end) {
			byte[] portion = data.portionAt(position);
			int length = (int) Math.min(portion.length, end - position);
			out.write(portion, 0, length);
			position += length;
		}
	}

}
