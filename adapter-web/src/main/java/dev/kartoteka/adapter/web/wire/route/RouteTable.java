package dev.kartoteka.adapter.web.wire.route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.account.RequireActiveCaller;

/**
 * The routing table. A tree by path segments: a look-up costs one hash per segment,
 * however many routes there are.
 */
final class RouteTable implements Routes {

	private final List<Endpoint> endpoints = new ArrayList<>();

	private final Node root = new Node();

	private final RequireActiveCaller requireActiveCaller;

	private RouteTable(RequireActiveCaller requireActiveCaller) {
		this.requireActiveCaller = requireActiveCaller;
	}

	/**
	 * Creates the table of all declared routes.
	 * @param controllers the controllers that declare the routes
	 * @param requireActiveCaller checks the caller where the path exists but the method
	 * does not
	 */
	static RouteTable of(List<? extends RouteDeclarations> controllers, RequireActiveCaller requireActiveCaller) {
		RouteTable table = new RouteTable(requireActiveCaller);
		controllers.forEach((controller) -> controller.declareOn(table));
		table.endpoints.forEach(table::insert);
		return table;
	}

	/** One route per method and spelling of a path. */
	List<Route> routes() {
		return this.endpoints.stream().flatMap((endpoint) -> endpoint.routes().stream()).toList();
	}

	List<Endpoint> endpoints() {
		return List.copyOf(this.endpoints);
	}

	@Override
	public PathRoutes at(String name, String path, String... synonyms) {
		List<String> paths = new ArrayList<>(List.of(path));
		paths.addAll(Arrays.asList(synonyms));
		Endpoint endpoint = new Endpoint(name, List.copyOf(paths), this.requireActiveCaller);
		this.endpoints.add(endpoint);
		return endpoint;
	}

	private void insert(Endpoint endpoint) {
		for (String path : endpoint.paths()) {
			Node node = this.root;
			for (String segment : segments(path)) {
				node = node.child(segment);
			}
			if (node.endpoint != null) {
				throw new IllegalStateException("Two controllers declare " + path);
			}
			node.endpoint = endpoint;
		}
	}

	/**
	 * Finds the endpoint of a path, with or without a slash at the end.
	 * @param path percent-decoded
	 * @return null if there is none
	 */
	@Nullable Match find(String path) {
		String[] segments = segments(path);
		List<String> variables = new ArrayList<>();
		Node node = path.startsWith("/") ? this.root : null;
		for (int i = 0; node != null && i < segments.length; i++) {
			node = node.match(segments[i], variables);
		}
		return (node == null || node.endpoint == null) ? null : new Match(node.endpoint, variables);
	}

	private static String[] segments(String path) {
		int end = path.endsWith("/") ? path.length() - 1 : path.length();
		return path.substring(Math.min(1, end), end).split("/", -1);
	}

	/** An endpoint with the values of its path variables, in order. */
	record Match(Endpoint endpoint, List<String> variables) {

		private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(:text)?}");

		/**
		 * The variables that are integers, by name: {@code target} for {@code {id}},
		 * {@code target_session} for {@code {session}}.
		 */
		Map<String, Long> numbers() {
			Map<String, Long> numbers = new LinkedHashMap<>();
			Matcher variable = VARIABLE.matcher(this.endpoint.path());
			for (int i = 0; i < this.variables.size() && variable.find(); i++) {
				if (variable.group(2) == null) {
					String name = variable.group(1).equals("id") ? "target" : "target_" + variable.group(1);
					numbers.put(name, Long.parseLong(this.variables.get(i)));
				}
			}
			return numbers;
		}

	}

	private static final class Node {

		private final Map<String, Node> fixed = new HashMap<>();

		private final List<Variable> variables = new ArrayList<>();

		private @Nullable Endpoint endpoint;

		private Node child(String segment) {
			int brace = segment.indexOf('{');
			if (brace < 0) {
				return this.fixed.computeIfAbsent(segment, (_) -> new Node());
			}
			String prefix = segment.substring(0, brace);
			boolean text = segment.endsWith(":text}");
			for (Variable variable : this.variables) {
				if (variable.prefix().equals(prefix) && variable.text() == text) {
					return variable.next();
				}
			}
			Variable variable = new Variable(prefix, text, new Node());
			this.variables.add(variable);
			return variable.next();
		}

		private @Nullable Node match(String segment, List<String> found) {
			Node next = this.fixed.get(segment);
			if (next != null) {
				return next;
			}
			for (Variable variable : this.variables) {
				if (variable.matches(segment)) {
					found.add(segment.substring(variable.prefix().length()));
					return variable.next();
				}
			}
			return null;
		}

	}

	private record Variable(String prefix, boolean text, Node next) {

		boolean matches(String segment) {
			int start = this.prefix.length();
			return segment.length() > start && segment.startsWith(this.prefix)
					&& (this.text || isId(segment.substring(start)));
		}

		private static boolean isId(String segment) {
			return segment.chars().allMatch((c) -> c >= '0' && c <= '9') && fits(segment);
		}

		private static boolean fits(String digits) {
			try {
				Long.parseLong(digits);
				return true;
			}
			catch (NumberFormatException tooLarge) {
				return false;
			}
		}

	}

}
