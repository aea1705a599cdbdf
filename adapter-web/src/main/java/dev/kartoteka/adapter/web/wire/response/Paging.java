package dev.kartoteka.adapter.web.wire.response;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.web.wire.input.IntegerParser;
import dev.kartoteka.adapter.web.wire.input.Query;
import dev.kartoteka.adapter.web.wire.input.WireError;
import dev.kartoteka.domain.shared.Listing;
import dev.kartoteka.domain.shared.Listing.Cursor;

/** Pages and slices of a list. */
final class Paging {

	private static final String PAGE = "page";

	private static final String PAGE_SIZE = "page_size";

	private static final String CURSOR = "cursor";

	private static final int DEFAULT_SIZE = 100;

	private static final int MAX_SIZE = 1000;

	private final Query query;

	private final String url;

	/**
	 * Reads the request for a page or slice.
	 * @param url without the query, for links to other pages
	 */
	Paging(Query query, String url) {
		this.query = query;
		this.url = url;
	}

	/** Whether the query asks for a page or slice instead of the whole list. */
	static boolean isRequestedBy(Query query) {
		return query.has(PAGE) || query.has(PAGE_SIZE) || query.has(CURSOR);
	}

	<T> Object partOf(Response.ItemList<T> list) {
		String cursor = this.query.get(CURSOR);
		return (cursor != null) ? slice(list, cursor) : page(list);
	}

	private <T> Slice slice(Response.ItemList<T> list, String text) {
		Cursor cursor = CursorCodec.decode(text);
		if (cursor == null) {
			throw WireError.withDetail(404, "Invalid cursor");
		}
		Listing.Slice<T> slice = list.listing().slice(cursor, size());
		List<T> items = slice.items();
		String next = (slice.followedByMore() && !items.isEmpty())
				? link(CURSOR, CursorCodec.after(list.id().applyAsLong(items.getLast()))) : null;
		String previous = (slice.precededByMore() && !items.isEmpty())
				? link(CURSOR, CursorCodec.before(list.id().applyAsLong(items.getFirst()))) : null;
		return new Slice(next, previous, represented(items, list));
	}

	private <T> Page page(Response.ItemList<T> list) {
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
		// The link to the first page omits the number if another parameter asks for
		// pages.
		return (number == 2 && this.query.has(PAGE_SIZE)) ? url(this.query.without(PAGE))
				: link(PAGE, Long.toString(number - 1));
	}

	private long number(Response.ItemList<?> list, int size) {
		String text = this.query.get(PAGE);
		if (text == null) {
			return 1;
		}
		if (text.equals("last")) {
			return Math.max(1, Math.ceilDiv(list.listing().page(1, 1).total(), size));
		}
		Long number = IntegerParser.parse(text);
		if (number == null || number < 1 || number > Long.MAX_VALUE / size) {
			throw invalidPage();
		}
		return number;
	}

	private static WireError invalidPage() {
		return WireError.withDetail(404, "Invalid page.");
	}

	private int size() {
		String text = this.query.get(PAGE_SIZE);
		Long size = (text != null) ? IntegerParser.parse(text) : null;
		return (size == null || size < 1) ? DEFAULT_SIZE : (int) Math.min(size, MAX_SIZE);
	}

	private static <T> List<?> represented(List<T> items, Response.ItemList<T> list) {
		return items.stream().map(list.representation()).toList();
	}

	private String link(String parameter, String value) {
		return url(this.query.with(parameter, value));
	}

	private String url(String encodedQuery) {
		return this.url + (encodedQuery.isEmpty() ? "" : "?" + encodedQuery);
	}

	/** A page by number. */
	record Page(long count, @Nullable String next, @Nullable String previous, List<?> results) {
	}

	/** A slice before or after a cursor. */
	record Slice(@Nullable String next, @Nullable String previous, List<?> results) {
	}

}
