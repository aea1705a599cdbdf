package dev.kartoteka.adapter.web.wire.route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.account.RequireActiveCaller;

/**
 * All routes there are. A tree by segments of the path: looking one up costs a hash per
 * segment, however many there are.
 */
final class RouteTable implements Routes {

	private final List<Endpoint> endpoints = new ArrayList<>();

	private final Node root = new Node();

	private final RequireActiveCaller admission;

	private RouteTable(RequireActiveCaller admission) {
		this.admission = admission;
	}

	/**
	 * The routes that the resources declare.
	 * @param admission asked where a path is right, but what is to be done there is not
	 */
	static RouteTable of(List<? extends RouteDeclarations> resources, RequireActiveCaller admission) {
		RouteTable table = new RouteTable(admission);
		resources.forEach((resource) -> resource.declareOn(table));
		table.endpoints.forEach(table::plant);
		return table;
	}

	/** Every method on every path, also on the paths' other spellings. */
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
		Endpoint endpoint = new Endpoint(name, List.copyOf(paths), this.admission);
		this.endpoints.add(endpoint);
		return endpoint;
	}

	private void plant(Endpoint endpoint) {
		for (String path : endpoint.paths()) {
			Node node = this.root;
			for (String segment : segments(path)) {
				node = node.grow(segment);
			}
			if (node.endpoint != null) {
				throw new IllegalStateException("Two resources declare " + path);
			}
			node.endpoint = endpoint;
		}
	}

	/**
	 * Finds what is at a path, with or without a slash at the end.
	 * @param path decoded
	 * @return null if nothing is there
	 */
	@Nullable Match find(String path) {
		String[] segments = segments(path);
		List<String> variables = new ArrayList<>();
		Node node = path.startsWith("/") ? this.root : null;
		for (int i = 0; node != null && i < segments.length; i++) {
			node = node.descend(segments[i], variables);
		}
		return (node == null || node.endpoint == null) ? null : new Match(node.endpoint, variables);
	}

	private static String[] segments(String path) {
		int end = path.endsWith("/") ? path.length() - 1 : path.length();
		return path.substring(Math.min(1, end), end).split("/", -1);
	}

	/** An endpoint, and what stood in place of the variables, in their order. */
	record Match(Endpoint endpoint, List<String> variables) {
	}

	private static final class Node {

		private final Map<String, Node> fixed = new HashMap<>();

		private final List<Variable> variables = new ArrayList<>();

		private @Nullable Endpoint endpoint;

		private Node grow(String segment) {
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

		private @Nullable Node descend(String segment, List<String> found) {
			Node next = this.fixed.get(segment);
			if (next != null) {
				return next;
			}
			for (Variable variable : this.variables) {
				if (variable.takes(segment)) {
					found.add(segment.substring(variable.prefix().length()));
					return variable.next();
				}
			}
			return null;
		}

	}

	private record Variable(String prefix, boolean text, Node next) {

		boolean takes(String segment) {
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
