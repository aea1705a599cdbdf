package dev.kartoteka.adapter.console.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.shared.Listing.Slice;

/**
 * The links to the parts of a list before and after the shown one.
 *
 * @param previous null if the list begins here
 * @param next null if the list ends here
 */
public record Pager(@Nullable String previous, @Nullable String next) {

	/** The number of items on a page. */
	public static final int SIZE = 50;

	/**
	 * Returns the links around a part of a list.
	 * @param query the other parameters of the page; empty values are left out
	 */
	public static <T> Pager around(Slice<T> slice, ToLongFunction<T> id, String path, Map<String, String> query) {
		List<T> items = slice.items();
		if (items.isEmpty()) {
			return new Pager(null, null);
		}
		return new Pager(slice.precededByMore() ? link(path, query, "before", id.applyAsLong(items.getFirst())) : null,
				slice.followedByMore() ? link(path, query, "after", id.applyAsLong(items.getLast())) : null);
	}

	/** Whether the list has more than the shown part. */
	public boolean isNeeded() {
		return this.previous != null || this.next != null;
	}

	private static String link(String path, Map<String, String> query, String name, long id) {
		List<String> parameters = new ArrayList<>();
		query.forEach((key, value) -> {
			if (!value.isEmpty()) {
				parameters.add(key + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
			}
		});
		parameters.add(name + "=" + id);
		return path + "?" + String.join("&", parameters);
	}

}
