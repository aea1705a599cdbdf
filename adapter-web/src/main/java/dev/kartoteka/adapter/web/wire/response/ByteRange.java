package dev.kartoteka.adapter.web.wire.response;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A part of a file (RFC 9110, section 14).
 *
 * @param start the first byte
 * @param end behind the last byte
 */
record ByteRange(long start, long end) {

	/** None of the file's bytes was asked for. */
	static final ByteRange NONE = new ByteRange(0, 0);

	private static final Pattern SINGLE = Pattern.compile("bytes=\\s*(\\d{0,18})\\s*-\\s*(\\d{0,18})\\s*",
			Pattern.CASE_INSENSITIVE);

	/**
	 * What the header {@code Range} asks for.
	 * @return null for the whole file, which also answers to several ranges at once and
	 * to what is no range; {@link #NONE} if the file has no such bytes
	 */
	static @Nullable ByteRange wantedBy(@Nullable String header, long size) {
		Matcher matcher = (header != null) ? SINGLE.matcher(header) : null;
		if (matcher == null || !matcher.matches() || (matcher.group(1).isEmpty() && matcher.group(2).isEmpty())) {
			return null;
		}
		if (matcher.group(1).isEmpty()) {
			long length = Long.parseLong(matcher.group(2));
			return (length == 0) ? NONE : new ByteRange(Math.max(0, size - length), size);
		}
		long first = Long.parseLong(matcher.group(1));
		long last = matcher.group(2).isEmpty() ? size - 1 : Long.parseLong(matcher.group(2));
		if (last < first && !matcher.group(2).isEmpty()) {
			return null;
		}
		return (first >= size) ? NONE : new ByteRange(first, Math.min(last + 1, size));
	}

}
