package dev.kartoteka.adapter.web.wire.route;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What the header {@code Accept} lets us answer: the more exactly it names a form, the
 * rather; quality values count for nothing.
 */
final class Acceptance {

	private Acceptance() {
	}

	/**
	 * Which of the formats it is to be.
	 * @param formats the earlier, the rather
	 * @return null if none of them will do
	 */
	static @Nullable Format chosenFrom(List<Format> formats, @Nullable String accept) {
		if (accept == null || accept.equals("*/*")) {
			return formats.isEmpty() ? null : formats.getFirst();
		}
		List<Range> ranges = Arrays.stream(accept.split(",", -1)).map(Range::of).toList();
		for (int exactness = Range.MOST_EXACT; exactness >= 0; exactness--) {
			for (Format format : formats) {
				for (Range range : ranges) {
					if (range.exactness() == exactness && range.covers(format)) {
						return format;
					}
				}
			}
		}
		return null;
	}

	private record Range(String type, String subtype) {

		static final int MOST_EXACT = 2;

		static Range of(String text) {
			int semicolon = text.indexOf(';');
			String range = ((semicolon < 0) ? text : text.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
			int slash = range.indexOf('/');
			return (slash < 0) ? new Range(range, "")
					: new Range(range.substring(0, slash), range.substring(slash + 1));
		}

		int exactness() {
			if (this.type.equals("*")) {
				return 0;
			}
			return this.subtype.equals("*") ? 1 : MOST_EXACT;
		}

		boolean covers(Format format) {
			int slash = format.mediaType().indexOf('/');
			return covers(this.type, format.mediaType().substring(0, slash))
					&& covers(this.subtype, format.mediaType().substring(slash + 1));
		}

		private static boolean covers(String range, String part) {
			return range.equals("*") || part.equals("*") || range.equals(part);
		}

	}

}
