package dev.kartoteka.adapter.console.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** The pages by their paths. */
final class RouteTable implements Routes {

	private final Map<Integer, List<Page>> byLength = new HashMap<>();

	@Override
	public PageRoutes at(String path, Audience audience) {
		Page page = new Page(path, audience);
		this.byLength.computeIfAbsent(page.segments.length, (_) -> new ArrayList<>()).add(page);
		return page;
	}

	/** Finds the page; null if there is none. */
	@Nullable Match find(String path) {
		String[] segments = path.split("/", -1);
		for (Page page : this.byLength.getOrDefault(segments.length, List.of())) {
			Match match = page.match(segments);
			if (match != null) {
				return match;
			}
		}
		return null;
	}

	/** A page with the ids and the texts in its path. */
	record Match(Page page, List<Long> ids, List<String> texts) {
	}

	/** A path with what it does. */
	static final class Page implements PageRoutes {

		private final String path;

		private final String[] segments;

		private final Audience audience;

		private @Nullable Handler show;

		private @Nullable Handler submit;

		private @Nullable String event;

		Page(String path, Audience audience) {
			this.path = path;
			this.segments = path.split("/", -1);
			this.audience = audience;
		}

		@Override
		public PageRoutes show(Handler handler) {
			this.show = handler;
			return this;
		}

		@Override
		public PageRoutes submit(Handler handler) {
			this.submit = handler;
			return this;
		}

		@Override
		public PageRoutes recordedAs(String name) {
			this.event = name;
			return this;
		}

		String path() {
			return this.path;
		}

		Audience audience() {
			return this.audience;
		}

		@Nullable String event() {
			return this.event;
		}

		/** The handler of the method; null if the page has none. */
		@Nullable Handler handlerOf(String method) {
			return switch (method) {
				case "GET", "HEAD" -> this.show;
				case "POST" -> this.submit;
				default -> null;
			};
		}

		private @Nullable Match match(String[] found) {
			List<Long> ids = new ArrayList<>();
			List<String> texts = new ArrayList<>();
			for (int i = 0; i < found.length; i++) {
				if (this.segments[i].endsWith(":text}")) {
					if (found[i].isEmpty()) {
						return null;
					}
					texts.add(found[i]);
				}
				else if (this.segments[i].startsWith("{")) {
					Optional<Long> id = Ids.read(found[i]);
					if (id.isEmpty()) {
						return null;
					}
					ids.add(id.get());
				}
				else if (!this.segments[i].equals(found[i])) {
					return null;
				}
			}
			return new Match(this, ids, texts);
		}

	}

}
