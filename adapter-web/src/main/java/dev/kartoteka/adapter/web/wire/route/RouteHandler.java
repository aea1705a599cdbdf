package dev.kartoteka.adapter.web.wire.route;

import java.util.function.BiFunction;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.web.wire.input.WireError;
import dev.kartoteka.adapter.web.wire.response.Response;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.client.ClientCaller;
import dev.kartoteka.domain.shared.Refusal;

/**
 * Handles the requests to one method of a route. A handler for accounts or clients
 * receives the caller, so that it cannot run without one.
 */
public final class RouteHandler {

	private final AllowedCaller allowedCaller;

	private final Function<Request, Response> handler;

	private final boolean idempotent;

	private final @Nullable SecurityEvent event;

	private RouteHandler(AllowedCaller allowedCaller, Function<Request, Response> handler) {
		this(allowedCaller, handler, false, null);
	}

	private RouteHandler(AllowedCaller allowedCaller, Function<Request, Response> handler, boolean idempotent,
			@Nullable SecurityEvent event) {
		this.allowedCaller = allowedCaller;
		this.handler = handler;
		this.idempotent = idempotent;
		this.event = event;
	}

	/** Needs no token. */
	public static RouteHandler forAnyone(Function<Request, Response> handler) {
		return new RouteHandler(AllowedCaller.ANYONE, handler);
	}

	/** Needs the token of an account. */
	public static RouteHandler forAccounts(BiFunction<Caller, Request, Response> handler) {
		return new RouteHandler(AllowedCaller.ACCOUNT, (request) -> handler.apply(request.requireCaller(), request));
	}

	/** Needs the token of a client. */
	public static RouteHandler forClients(BiFunction<ClientCaller, Request, Response> handler) {
		return new RouteHandler(AllowedCaller.CLIENT,
				(request) -> handler.apply(request.requireClientCaller(), request));
	}

	/** Executes requests with the same {@code Idempotency-Key} once. */
	public RouteHandler withIdempotencyKey() {
		return new RouteHandler(this.allowedCaller, this.handler, true, this.event);
	}

	/** Records the event in the log if the request succeeds. */
	public RouteHandler recordedAs(SecurityEvent success) {
		return new RouteHandler(this.allowedCaller, this.handler, this.idempotent, success);
	}

	@Nullable SecurityEvent event() {
		return this.event;
	}

	boolean acceptsIdempotencyKey() {
		return this.idempotent;
	}

	AllowedCaller allowedCaller() {
		return this.allowedCaller;
	}

	/**
	 * Responds to the request.
	 * @throws WireError with status 401 if the request lacks the required token
	 * @throws Refusal if the use case refuses the request
	 */
	Response respond(Request request) {
		return this.handler.apply(request);
	}

}
