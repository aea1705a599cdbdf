package dev.kartoteka.adapter.web.wire.route;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Content negotiation by the header {@code Accept}. The most specific media range wins;
 * quality values are ignored, as Django REST Framework does. Spring's {@code MediaType}
 * sorts by quality and rejects malformed ranges, which other ranges of the header may
 * make up for here.
 */
final class AcceptHeader {

	private AcceptHeader() {
	}

	/**
	 * Returns the format to respond in.
	 * @param formats in order of preference
	 * @param accept the header, or null if the request has none
	 * @return null if the header accepts none of the formats
	 */
	static @Nullable Format negotiate(List<Format> formats, @Nullable String accept) {
		if (accept == null || accept.equals("*/*")) {
			return formats.isEmpty() ? null : formats.getFirst();
		}
		List<MediaRange> ranges = Arrays.stream(accept.split(",", -1)).map(MediaRange::of).toList();
		for (int specificity = MediaRange.MOST_SPECIFIC; specificity >= 0; specificity--) {
			for (Format format : formats) {
				for (MediaRange range : ranges) {
					if (range.specificity() == specificity && range.includes(format)) {
						return format;
					}
				}
			}
		}
		return null;
	}

	private record MediaRange(String type, String subtype) {

		static final int MOST_SPECIFIC = 2;

		static MediaRange of(String text) {
			int semicolon = text.indexOf(';');
			String range = ((semicolon < 0) ? text : text.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
			int slash = range.indexOf('/');
			return (slash < 0) ? new MediaRange(range, "")
					: new MediaRange(range.substring(0, slash), range.substring(slash + 1));
		}

		int specificity() {
			if (this.type.equals("*")) {
				return 0;
			}
			return this.subtype.equals("*") ? 1 : MOST_SPECIFIC;
		}

		boolean includes(Format format) {
			int slash = format.mediaType().indexOf('/');
			return includes(this.type, format.mediaType().substring(0, slash))
					&& includes(this.subtype, format.mediaType().substring(slash + 1));
		}

		private static boolean includes(String range, String part) {
			return range.equals("*") || part.equals("*") || range.equals(part);
		}

	}

}
