package dev.kartoteka.adapter.console.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import dev.kartoteka.adapter.console.page.Form;

/**
 * Where a log-in leads.
 *
 * @param kept the fields of a form that was submitted too late
 */
record Destination(String path, Map<String, List<String>> kept) {

	private static final String KEPT = "kept.";

	/** Beside passwords: what is valid once, and a password that is typed again. */
	private static final Set<String> NOT_KEPT = Set.of("form_token", "code", "repeated");

	/** Ids, versions, ticks and addresses. */
	private static final String SET_BY_PAGE = "\\d{1,9}|true|/console/.*";

	/**
	 * Returns the destination that an address names.
	 * @param start where to go if that is no page of the console
	 */
	static Destination of(String path, String start) {
		return new Destination(ownPath(path, start), Map.of());
	}

	/** Returns the page of a form that was submitted too late, with what was typed. */
	static Destination of(Visit late) {
		Map<String, List<String>> kept = keptFields(late);
		late.keptFiles().forEach((field, value) -> kept.put(field, List.of(value)));
		return new Destination(late.path(), kept);
	}

	/** Returns the texts of the form that a person would have to type again. */
	static List<String> typed(Visit visit) {
		return keptFields(visit).entrySet()
			.stream()
			.filter((field) -> !KeptFile.isContent(field.getKey()))
			.flatMap((field) -> field.getValue().stream())
			.filter((value) -> !value.isBlank() && !value.matches(SET_BY_PAGE))
			.toList();
	}

	private static Map<String, List<String>> keptFields(Visit visit) {
		Map<String, List<String>> kept = new LinkedHashMap<>();
		visit.submittedValues().forEach((field, values) -> {
			if (!NOT_KEPT.contains(field) && !field.contains("password")) {
				kept.put(field, values);
			}
		});
		return kept;
	}

	/** Returns the destination that a log-in has kept. */
	static Destination of(Visit logIn, Form form, String start) {
		Map<String, List<String>> kept = new LinkedHashMap<>();
		logIn.submittedValues().forEach((field, values) -> {
			if (field.startsWith(KEPT)) {
				kept.put(field.substring(KEPT.length()), values);
			}
		});
		return new Destination(ownPath(form.value("next"), start), kept);
	}

	/** Pages of the console only, so that no link to it leads to another site. */
	static String ownPath(String path, String start) {
		return path.matches(start + "[A-Za-z0-9/_.-]*") && !path.contains("//") && !path.contains("..") ? path : start;
	}

	/**
	 * Goes to the page after the log-in, or shows it with the form that was kept. From a
	 * path that only submits, goes to the page above.
	 * @param start where to go if there is no such page
	 * @param resuming the visit of the page with that form; empty if the session has
	 * ended already
	 */
	Reply reached(RouteTable routes, String start, Function<RouteTable.Match, Optional<Visit>> resuming) {
		RouteTable.Match match = routes.find(this.path);
		Routes.Handler show = (match != null) ? match.page().handlerOf("GET") : null;
		if (match == null || show == null) {
			return Reply.to(above(routes, start));
		}
		Optional<Visit> resumed = this.kept.isEmpty() ? Optional.empty() : resuming.apply(match);
		return resumed.map(show::reply).orElseGet(() -> Reply.to(this.path));
	}

	/** Returns the nearest page above the path. */
	private String above(RouteTable routes, String start) {
		String above = this.path;
		while (above.length() > start.length()) {
			above = above.replaceFirst("[^/]*/?$", "");
			RouteTable.Match match = routes.find(above);
			if (match != null && match.page().handlerOf("GET") != null) {
				return above;
			}
		}
		return start;
	}

	boolean isOfLateForm() {
		return !this.kept.isEmpty();
	}

}
