package dev.kartoteka.adapter.web.wire.route;

import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.web.wire.input.Body;
import dev.kartoteka.adapter.web.wire.input.BodyText;
import dev.kartoteka.adapter.web.wire.input.WireError;
import dev.kartoteka.adapter.web.wire.response.Response;
import dev.kartoteka.adapter.web.wire.response.ResponseJson;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.RequireActiveCaller;
import dev.kartoteka.domain.idempotency.ExecuteIdempotently;
import dev.kartoteka.domain.idempotency.StoredResponse;
import dev.kartoteka.domain.shared.JsonText;

/**
 * Answers requests with an {@code Idempotency-Key} once
 * (draft-ietf-httpapi-idempotency-key-header).
 */
final class IdempotentRequests {

	private static final String HEADER = "Idempotency-Key";

	private static final String LOCATION = "Location";

	/** The route has limits of its own. */
	private static final long AS_LARGE_AS_IT_IS = Integer.MAX_VALUE;

	private static final int MAX_LENGTH = 255;

	/** A string as structured fields have it, or a word without quotes. */
	private static final Pattern KEY = Pattern
		.compile("[ \\t]*(?:\"((?:[ !#-\\[\\]-~]|\\\\[\"\\\\])+)\"|([A-Za-z0-9._~+/=:-]+))[ \\t]*");

	private final ExecuteIdempotently responses;

	private final RequireActiveCaller admission;

	IdempotentRequests(ExecuteIdempotently responses, RequireActiveCaller admission) {
		this.responses = responses;
		this.admission = admission;
	}

	/**
	 * Answers the request, once if it has a key and the route knows keys.
	 * @throws RuntimeException a refusal or rejection
	 */
	Response respond(Request request) {
		Enumeration<String> headers = request.raw().getHeaders(HEADER);
		if (!headers.hasMoreElements() || !request.endpoint().isRepeatable(request)) {
			return request.endpoint().respond(request);
		}
		Optional<Caller> caller = request.endpoint().callerOf(request);
		caller.ifPresent(this.admission::require);
		String key = keyIn(headers);
		Body body = request.bodyWithFile(AS_LARGE_AS_IT_IS);
		if (!(body instanceof Body.Tree tree)) {
			return request.endpoint().respond(request);
		}
		ExecuteIdempotently.Outcome outcome = this.responses.execute(new ExecuteIdempotently.Command(
				caller.map((known) -> "account " + known.account().value()).orElse("anybody"),
				request.endpoint().path(), key, BodyText.of(tree), () -> kept(request)));
		return written(outcome);
	}

	private static String keyIn(Enumeration<String> headers) {
		String value = headers.nextElement();
		Matcher form = KEY.matcher(value);
		if (headers.hasMoreElements() || value.length() > MAX_LENGTH || !form.matches()) {
			throw WireError.detailed(400, "The Idempotency-Key has to be one string in double quotes of at most "
					+ MAX_LENGTH + " characters.");
		}
		return (form.group(1) != null) ? form.group(1) : form.group(2);
	}

	private static StoredResponse kept(Request request) {
		if (request.endpoint().respond(request) instanceof Response.Single single && single.body() != null) {
			return new StoredResponse(single.status(), new JsonText(ResponseJson.text(single.body())),
					single.headers().get(LOCATION));
		}
		throw new IllegalStateException("What is made once has to be answered with an object");
	}

	private static Response written(ExecuteIdempotently.Outcome outcome) {
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
