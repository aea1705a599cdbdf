package dev.kartoteka.adapter.web.wire.route;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.kartoteka.adapter.web.wire.input.WireError;
import dev.kartoteka.adapter.web.wire.response.Refusals;
import dev.kartoteka.adapter.web.wire.response.Response;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.RequireActiveCaller;

/** A path and what each method does there. */
final class Endpoint implements Routes.PathRoutes {

	private static final List<String> PARSES = List.of("application/json", "application/x-www-form-urlencoded",
			"multipart/form-data");

	private final String name;

	private final List<String> paths;

	private final RequireActiveCaller admission;

	private final Map<Method, Action> actions = new EnumMap<>(Method.class);

	private List<Format> formats = List.of(Format.JSON);

	Endpoint(String name, List<String> paths, RequireActiveCaller admission) {
		this.name = name;
		this.paths = paths;
		this.admission = admission;
	}

	@Override
	public Endpoint get(Action action) {
		return on(Method.GET, action);
	}

	@Override
	public Endpoint post(Action action) {
		return on(Method.POST, action);
	}

	@Override
	public Endpoint put(Action action) {
		return on(Method.PUT, action);
	}

	@Override
	public Endpoint patch(Action action) {
		return on(Method.PATCH, action);
	}

	@Override
	public Endpoint delete(Action action) {
		return on(Method.DELETE, action);
	}

	@Override
	public Endpoint answeringAs(Format... formats) {
		this.formats = List.of(formats);
		return this;
	}

	private Endpoint on(Method method, Action action) {
		if (this.actions.put(method, action) != null) {
			throw new IllegalStateException(method + " is declared twice: " + path());
		}
		return this;
	}

	String path() {
		return this.paths.getFirst();
	}

	List<String> paths() {
		return this.paths;
	}

	/** In which it answers, the first unless another is asked for. */
	List<Format> formats() {
		return this.formats;
	}

	/** Every method on every spelling of the path. */
	List<Route> routes() {
		return this.paths.stream()
			.flatMap((path) -> this.actions.entrySet()
				.stream()
				.map((action) -> new Route(action.getKey().name(), path, action.getValue().access(),
						action.getValue().isRepeatable())))
			.toList();
	}

	/**
	 * Answers the request: first the token, then the right, then the method, then
	 * everything else.
	 * @throws RuntimeException a refusal or rejection
	 */
	Response respond(Request request) {
		Action action = this.actions.get(Method.named(request.method()));
		if (action != null) {
			return action.respond(request);
		}
		demandAdmissionIfAnyoneNeedsOne(request);
		if (request.method().equals("OPTIONS")) {
			return new Response.Single(200, new Metadata(this.name, "", renders(), PARSES), Map.of("Allow", allow()));
		}
		throw new WireError(405, Map.of("detail", "Method \"" + request.method() + "\" not allowed."),
				Map.of("Allow", allow()));
	}

	/** Whether the request makes something, but once only if it has a key. */
	boolean isRepeatable(Request request) {
		Action action = this.actions.get(Method.named(request.method()));
		return action != null && action.isRepeatable();
	}

	/**
	 * Whose request it is; nobody's on open routes.
	 * @throws RuntimeException a rejection if the request lacks the token that is needed
	 */
	Optional<Caller> callerOf(Request request) {
		Action action = this.actions.get(Method.named(request.method()));
		return (action != null && action.access() == Access.USERS) ? Optional.of(request.demandCaller())
				: Optional.empty();
	}

	private void demandAdmissionIfAnyoneNeedsOne(Request request) {
		boolean users = isFor(Access.USERS);
		boolean clients = isFor(Access.CLIENTS);
		if (users && clients && !request.hasToken()) {
			throw Refusals.noCredentials();
		}
		if (users && !clients) {
			this.admission.require(request.demandCaller());
		}
		if (clients && !users) {
			request.demandClientCaller();
		}
	}

	private boolean isFor(Access access) {
		return this.actions.values().stream().anyMatch((action) -> action.access() == access);
	}

	private List<String> renders() {
		return this.formats.stream().map(Format::mediaType).toList();
	}

	private String allow() {
		List<String> allowed = new ArrayList<>(this.actions.keySet().stream().map(Method::name).toList());
		if (this.actions.containsKey(Method.GET)) {
			allowed.add("HEAD");
		}
		allowed.add("OPTIONS");
		return String.join(", ", allowed);
	}

	/** In the order in which Django REST Framework lists them. */
	private enum Method {

		GET, POST, PUT, PATCH, DELETE, NONE;

		/** The method; {@code GET} also for {@code HEAD}. */
		static Method named(String name) {
			return switch (name) {
				case "GET", "HEAD" -> GET;
				case "POST" -> POST;
				case "PUT" -> PUT;
				case "PATCH" -> PATCH;
				case "DELETE" -> DELETE;
				default -> NONE;
			};
		}

	}

	private record Metadata(String name, String description, List<String> renders, List<String> parses) {
	}

}
