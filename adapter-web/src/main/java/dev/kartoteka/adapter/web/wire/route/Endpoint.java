package dev.kartoteka.adapter.web.wire.route;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.web.wire.input.WireError;
import dev.kartoteka.adapter.web.wire.response.ErrorResponses;
import dev.kartoteka.adapter.web.wire.response.Response;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.RequireActiveCaller;
import dev.kartoteka.domain.shared.Refusal;

/** A path and the handler of each of its methods. */
final class Endpoint implements Routes.PathRoutes {

	private static final List<String> PARSED_MEDIA_TYPES = List.of("application/json",
			"application/x-www-form-urlencoded", "multipart/form-data");

	private final String name;

	private final List<String> paths;

	private final String documentedPath;

	private final RequireActiveCaller requireActiveCaller;

	private final Map<Method, RouteHandler> handlers = new EnumMap<>(Method.class);

	private List<Format> formats = List.of(Format.JSON);

	private String allowedMethods = "OPTIONS";

	Endpoint(String name, List<String> paths, RequireActiveCaller requireActiveCaller) {
		this.name = name;
		this.paths = paths;
		this.documentedPath = paths.getFirst().replace(":text}", "}");
		this.requireActiveCaller = requireActiveCaller;
	}

	@Override
	public Endpoint get(RouteHandler handler) {
		return on(Method.GET, handler);
	}

	@Override
	public Endpoint post(RouteHandler handler) {
		return on(Method.POST, handler);
	}

	@Override
	public Endpoint put(RouteHandler handler) {
		return on(Method.PUT, handler);
	}

	@Override
	public Endpoint patch(RouteHandler handler) {
		return on(Method.PATCH, handler);
	}

	@Override
	public Endpoint delete(RouteHandler handler) {
		return on(Method.DELETE, handler);
	}

	@Override
	public Endpoint produces(Format... formats) {
		this.formats = List.of(formats);
		return this;
	}

	private Endpoint on(Method method, RouteHandler handler) {
		if (this.handlers.put(method, handler) != null) {
			throw new IllegalStateException(method + " is declared twice: " + path());
		}
		this.allowedMethods = allow();
		return this;
	}

	String path() {
		return this.paths.getFirst();
	}

	/**
	 * The methods of the path, as the header {@code Allow} of every response lists them.
	 */
	String allowedMethods() {
		return this.allowedMethods;
	}

	/** The path as the description of the API spells it. */
	String documentedPath() {
		return this.documentedPath;
	}

	List<String> paths() {
		return this.paths;
	}

	/** The formats of the response; the first is the default. */
	List<Format> formats() {
		return this.formats;
	}

	/** One route per method and spelling of the path. */
	List<Route> routes() {
		return this.paths.stream()
			.flatMap((path) -> this.handlers.entrySet()
				.stream()
				.map((handler) -> new Route(handler.getKey().name(), path, handler.getValue().allowedCaller(),
						handler.getValue().acceptsIdempotencyKey())))
			.toList();
	}

	/**
	 * Responds to the request. The order of the checks is part of the API: token (401),
	 * active caller (403), method (405), everything else.
	 * @throws WireError if the token or the method is wrong
	 * @throws Refusal if the use case refuses the request
	 */
	Response respond(Request request) {
		RouteHandler handler = this.handlers.get(Method.named(request.method()));
		if (handler != null) {
			return handler.respond(request);
		}
		requireCallerIfRouteDoes(request);
		if (request.method().equals("OPTIONS")) {
			return new Response.Single(200, new Metadata(this.name, "", mediaTypes(), PARSED_MEDIA_TYPES), Map.of());
		}
		throw WireError.withDetail(405, "Method \"" + request.method() + "\" not allowed.");
	}

	/**
	 * Whether the handler executes requests with the same {@code Idempotency-Key} once.
	 */
	boolean acceptsIdempotencyKey(Request request) {
		RouteHandler handler = this.handlers.get(Method.named(request.method()));
		return handler != null && handler.acceptsIdempotencyKey();
	}

	/** The event to record if the request succeeds; null if none. */
	@Nullable SecurityEvent eventOf(Request request) {
		RouteHandler handler = this.handlers.get(Method.named(request.method()));
		return (handler != null) ? handler.event() : null;
	}

	/**
	 * The account that calls; empty on routes without a token.
	 * @throws WireError with status 401 if the request lacks the required token
	 */
	Optional<Caller> callerOf(Request request) {
		RouteHandler handler = this.handlers.get(Method.named(request.method()));
		return (handler != null && handler.allowedCaller() == AllowedCaller.ACCOUNT)
				? Optional.of(request.requireCaller()) : Optional.empty();
	}

	private void requireCallerIfRouteDoes(Request request) {
		boolean accounts = allows(AllowedCaller.ACCOUNT);
		boolean clients = allows(AllowedCaller.CLIENT);
		if (accounts && clients && !request.hasToken()) {
			throw ErrorResponses.noCredentials();
		}
		if (accounts && !clients) {
			this.requireActiveCaller.require(request.requireCaller());
		}
		if (clients && !accounts) {
			request.requireClientCaller();
		}
	}

	private boolean allows(AllowedCaller allowedCaller) {
		return this.handlers.values().stream().anyMatch((handler) -> handler.allowedCaller() == allowedCaller);
	}

	private List<String> mediaTypes() {
		return this.formats.stream().map(Format::mediaType).toList();
	}

	private String allow() {
		List<String> allowed = new ArrayList<>(this.handlers.keySet().stream().map(Method::name).toList());
		if (this.handlers.containsKey(Method.GET)) {
			allowed.add("HEAD");
		}
		allowed.add("OPTIONS");
		return String.join(", ", allowed);
	}

	/** In the order in which Django REST Framework lists them. */
	private enum Method {

		GET, POST, PUT, PATCH, DELETE, OTHER;

		/**
		 * The method of that name; {@code GET} also for {@code HEAD}, {@code OTHER} for
		 * any other.
		 */
		static Method named(String name) {
			return switch (name) {
				case "GET", "HEAD" -> GET;
				case "POST" -> POST;
				case "PUT" -> PUT;
				case "PATCH" -> PATCH;
				case "DELETE" -> DELETE;
				default -> OTHER;
			};
		}

	}

	private record Metadata(String name, String description, List<String> renders, List<String> parses) {
	}

}
