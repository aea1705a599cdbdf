package dev.kartoteka.adapter.web.wire.response;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.web.wire.input.Query;
import dev.kartoteka.adapter.web.wire.input.WholeNumbers;
import dev.kartoteka.adapter.web.wire.input.WireError;
import dev.kartoteka.domain.shared.Listing;
import dev.kartoteka.domain.shared.Listing.Cursor;

/** The portions of a list, for those who ask for one. */
final class Paging {

	private static final String PAGE = "page";

	private static final String PAGE_SIZE = "page_size";

	private static final String CURSOR = "cursor";

	private static final int DEFAULT_SIZE = 100;

	private static final int MAX_SIZE = 1000;

	private final Query query;

	private final String url;

	/**
	 * Portions as the query asks for them.
	 * @param url without the query, for the links to other portions
	 */
	Paging(Query query, String url) {
		this.query = query;
		this.url = url;
	}

	/** Whether the caller asks for a portion, rather than for everything. */
	static boolean isAskedForIn(Query query) {
		return query.has(PAGE) || query.has(PAGE_SIZE) || query.has(CURSOR);
	}

	<T> Object portionOf(Response.Many<T> list) {
		String cursor = this.query.get(CURSOR);
		return (cursor != null) ? slice(list, cursor) : page(list);
	}

	private <T> Slice slice(Response.Many<T> list, String text) {
		Cursor cursor = Cursors.read(text);
		if (cursor == null) {
			throw WireError.detailed(404, "Invalid cursor");
		}
		Listing.Slice<T> slice = list.listing().slice(cursor, size());
		List<T> items = slice.items();
		String next = (slice.followedByMore() && !items.isEmpty())
				? link(CURSOR, Cursors.after(list.id().applyAsLong(items.getLast()))) : null;
		String previous = (slice.precededByMore() && !items.isEmpty())
				? link(CURSOR, Cursors.before(list.id().applyAsLong(items.getFirst()))) : null;
		return new Slice(next, previous, represented(items, list));
	}

	private <T> Page page(Response.Many<T> list) {
		int size = size();
		long number = number(list, size);
		Listing.Page<T> page = list.listing().page(number, size);
		if (page.items().isEmpty() && number > 1) {
			throw invalidPage();
		}
		boolean last = number * size >= page.total();
		String next = last ? null : link(PAGE, Long.toString(number + 1));
		return new Page(page.total(), next, previousPage(number), represented(page.items(), list));
	}

	private @Nullable String previousPage(long number) {
		if (number == 1) {
			return null;
		}
		// The first page goes without its number, if there is another sign that a page is
		// meant.
		return (number == 2 && this.query.has(PAGE_SIZE)) ? url(this.query.without(PAGE))
				: link(PAGE, Long.toString(number - 1));
	}

	private long number(Response.Many<?> list, int size) {
		String text = this.query.get(PAGE);
		if (text == null) {
			return 1;
		}
		if (text.equals("last")) {
			return Math.max(1, Math.ceilDiv(list.listing().page(1, 1).total(), size));
		}
		Long number = WholeNumbers.read(text);
		if (number == null || number < 1 || number > Long.MAX_VALUE / size) {
			throw invalidPage();
		}
		return number;
	}

	private static WireError invalidPage() {
		return WireError.detailed(404, "Invalid page.");
	}

	private int size() {
		String text = this.query.get(PAGE_SIZE);
		Long size = (text != null) ? WholeNumbers.read(text) : null;
		return (size == null || size < 1) ? DEFAULT_SIZE : (int) Math.min(size, MAX_SIZE);
	}

	private static <T> List<?> represented(List<T> items, Response.Many<T> list) {
		return items.stream().map(list.representation()).toList();
	}

	private String link(String parameter, String value) {
		return url(this.query.with(parameter, value));
	}

	private String url(String encodedQuery) {
		return this.url + (encodedQuery.isEmpty() ? "" : "?" + encodedQuery);
	}

	/** A numbered page. */
	record Page(long count, @Nullable String next, @Nullable String previous, List<?> results) {
	}

	/** A portion beside a key. */
	record Slice(@Nullable String next, @Nullable String previous, List<?> results) {
	}

}
