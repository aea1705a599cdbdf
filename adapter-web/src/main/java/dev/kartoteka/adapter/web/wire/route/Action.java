package dev.kartoteka.adapter.web.wire.route;

import java.util.function.BiFunction;
import java.util.function.Function;

import dev.kartoteka.adapter.web.wire.response.Response;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.client.ClientCaller;

/**
 * What a route does, and for whom: an action for users cannot be written without their
 * caller.
 */
public final class Action {

	private final Access access;

	private final Function<Request, Response> handler;

	private final boolean repeatable;

	private Action(Access access, Function<Request, Response> handler) {
		this(access, handler, false);
	}

	private Action(Access access, Function<Request, Response> handler, boolean repeatable) {
		this.access = access;
		this.handler = handler;
		this.repeatable = repeatable;
	}

	/** Open to all. */
	public static Action forAnybody(Function<Request, Response> handler) {
		return new Action(Access.OPEN, handler);
	}

	/** For accounts. */
	public static Action forUsers(BiFunction<Caller, Request, Response> handler) {
		return new Action(Access.USERS, (request) -> handler.apply(request.demandCaller(), request));
	}

	/** For clients of the organizations. */
	public static Action forClients(BiFunction<ClientCaller, Request, Response> handler) {
		return new Action(Access.CLIENTS, (request) -> handler.apply(request.demandClientCaller(), request));
	}

	/** Makes something, but once only of all requests with the same key. */
	public Action repeatable() {
		return new Action(this.access, this.handler, true);
	}

	boolean isRepeatable() {
		return this.repeatable;
	}

	Access access() {
		return this.access;
	}

	/**
	 * Answers the request.
	 * @throws RuntimeException a refusal or rejection, with status 401 if the request
	 * lacks the token that is needed
	 */
	Response respond(Request request) {
		return this.handler.apply(request);
	}

}
