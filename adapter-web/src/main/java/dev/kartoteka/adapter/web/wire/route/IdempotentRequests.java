package dev.kartoteka.adapter.web.wire.route;

import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.web.wire.input.Body;
import dev.kartoteka.adapter.web.wire.input.CanonicalBody;
import dev.kartoteka.adapter.web.wire.input.WireError;
import dev.kartoteka.adapter.web.wire.response.Response;
import dev.kartoteka.adapter.web.wire.response.ResponseJson;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.RequireActiveCaller;
import dev.kartoteka.domain.idempotency.ExecuteIdempotently;
import dev.kartoteka.domain.idempotency.StoredResponse;
import dev.kartoteka.domain.shared.JsonText;
import dev.kartoteka.domain.shared.Refusal;

/**
 * Executes requests with an {@code Idempotency-Key} once and replays the stored response
 * (draft-ietf-httpapi-idempotency-key-header).
 */
final class IdempotentRequests {

	private static final String HEADER = "Idempotency-Key";

	private static final String LOCATION = "Location";

	/** The route enforces its own limit, in bytes. */
	private static final long NO_LIMIT = Integer.MAX_VALUE;

	private static final int MAX_LENGTH = 255;

	/** A string as in structured fields (RFC 9651), or a token without quotes. */
	private static final Pattern KEY = Pattern
		.compile("[ \\t]*(?:\"((?:[ !#-\\[\\]-~]|\\\\[\"\\\\])+)\"|([A-Za-z0-9._~+/=:-]+))[ \\t]*");

	private final ExecuteIdempotently executeIdempotently;

	private final RequireActiveCaller requireActiveCaller;

	IdempotentRequests(ExecuteIdempotently executeIdempotently, RequireActiveCaller requireActiveCaller) {
		this.executeIdempotently = executeIdempotently;
		this.requireActiveCaller = requireActiveCaller;
	}

	/**
	 * Responds to the request; once per key if the route accepts keys.
	 * @throws WireError if the key or the token is invalid
	 * @throws Refusal if the use case refuses the request
	 */
	Response respond(Request request) {
		Enumeration<String> headers = request.servletRequest().getHeaders(HEADER);
		if (!headers.hasMoreElements() || !request.endpoint().acceptsIdempotencyKey(request)) {
			return request.endpoint().respond(request);
		}
		Optional<Caller> caller = request.endpoint().callerOf(request);
		caller.ifPresent(this.requireActiveCaller::require);
		String key = keyIn(headers);
		Body body = request.bodyWithFile(NO_LIMIT);
		if (!(body instanceof Body.Tree tree)) {
			return request.endpoint().respond(request);
		}
		ExecuteIdempotently.Outcome outcome = this.executeIdempotently.execute(new ExecuteIdempotently.Command(
				caller.map((account) -> "account " + account.account().value()).orElse("anybody"),
				request.endpoint().path(), key, CanonicalBody.of(tree), () -> execute(request)));
		return responseOf(outcome);
	}

	private static String keyIn(Enumeration<String> headers) {
		String value = headers.nextElement();
		Matcher form = KEY.matcher(value);
		if (headers.hasMoreElements() || value.length() > MAX_LENGTH || !form.matches()) {
			throw WireError.withDetail(400, "The Idempotency-Key has to be one string in double quotes of at most "
					+ MAX_LENGTH + " characters.");
		}
		return (form.group(1) != null) ? form.group(1) : form.group(2);
	}

	private static StoredResponse execute(Request request) {
		if (request.endpoint().respond(request) instanceof Response.Single single && single.body() != null) {
			return new StoredResponse(single.status(), new JsonText(ResponseJson.text(single.body())),
					single.headers().get(LOCATION));
		}
		throw new IllegalStateException("A handler that accepts idempotency keys has to respond with an object");
	}

	private static Response responseOf(ExecuteIdempotently.Outcome outcome) {
		StoredResponse response = outcome.response();
		Map<String, String> headers = new HashMap<>();
		@Nullable String location = response.location();
		if (location != null) {
			headers.put(LOCATION, location);
		}
		if (outcome.replayed()) {
			headers.put("Idempotent-Replayed", "true");
		}
		return new Response.Single(response.status(), response.body(), headers);
	}

}
