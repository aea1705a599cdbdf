package dev.kartoteka.adapter.web.wire.route;

import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.web.wire.answer.Answer;
import dev.kartoteka.adapter.web.wire.answer.AnswerJson;
import dev.kartoteka.adapter.web.wire.input.Body;
import dev.kartoteka.adapter.web.wire.input.BodyText;
import dev.kartoteka.adapter.web.wire.input.Rejection;
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

	private final ExecuteIdempotently answers;

	private final RequireActiveCaller admission;

	IdempotentRequests(ExecuteIdempotently answers, RequireActiveCaller admission) {
		this.answers = answers;
		this.admission = admission;
	}

	/**
	 * Answers the request, once if it has a key and the route knows keys.
	 * @throws RuntimeException a refusal or rejection
	 */
	Answer answer(Request request) {
		Enumeration<String> headers = request.raw().getHeaders(HEADER);
		if (!headers.hasMoreElements() || !request.endpoint().isRepeatable(request)) {
			return request.endpoint().answer(request);
		}
		Optional<Caller> caller = request.endpoint().callerOf(request);
		caller.ifPresent(this.admission::require);
		String key = keyIn(headers);
		Body body = request.bodyWithFile(AS_LARGE_AS_IT_IS);
		if (!(body instanceof Body.Tree tree)) {
			return request.endpoint().answer(request);
		}
		ExecuteIdempotently.Outcome outcome = this.answers.execute(new ExecuteIdempotently.Command(
				caller.map((known) -> "account " + known.account().value()).orElse("anybody"),
				request.endpoint().path(), key, BodyText.of(tree), () -> kept(request)));
		return written(outcome);
	}

	private static String keyIn(Enumeration<String> headers) {
		String value = headers.nextElement();
		Matcher form = KEY.matcher(value);
		if (headers.hasMoreElements() || value.length() > MAX_LENGTH || !form.matches()) {
			throw Rejection.detailed(400, "The Idempotency-Key has to be one string in double quotes of at most "
					+ MAX_LENGTH + " characters.");
		}
		return (form.group(1) != null) ? form.group(1) : form.group(2);
	}

	private static StoredResponse kept(Request request) {
		if (request.endpoint().answer(request) instanceof Answer.Single single && single.body() != null) {
			return new StoredResponse(single.status(), new JsonText(AnswerJson.text(single.body())),
					single.headers().get(LOCATION));
		}
		throw new IllegalStateException("What is made once has to be answered with an object");
	}

	private static Answer written(ExecuteIdempotently.Outcome outcome) {
		StoredResponse answer = outcome.answer();
		Map<String, String> headers = new HashMap<>();
		@Nullable String location = answer.location();
		if (location != null) {
			headers.put(LOCATION, location);
		}
		if (outcome.replayed()) {
			headers.put("Idempotent-Replayed", "true");
		}
		return new Answer.Single(answer.status(), answer.body(), headers);
	}

}
