package dev.kartoteka.adapter.web.wire.response;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.web.wire.input.UploadedImages;
import dev.kartoteka.adapter.web.wire.input.WireError;
import dev.kartoteka.domain.account.InvalidToken;
import dev.kartoteka.domain.account.StaleActivation;
import dev.kartoteka.domain.client.BadClientCredentials;
import dev.kartoteka.domain.idempotency.KeyReused;
import dev.kartoteka.domain.shared.Conflict;
import dev.kartoteka.domain.shared.FieldViolation;
import dev.kartoteka.domain.shared.Forbidden;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.NotFound;
import dev.kartoteka.domain.shared.Refusal;
import dev.kartoteka.domain.shared.StaleVersion;
import dev.kartoteka.domain.shared.Throttled;
import dev.kartoteka.domain.shared.Unauthenticated;
import dev.kartoteka.domain.shared.Unavailable;
import dev.kartoteka.domain.shared.Violation;

/**
 * Maps refusals and errors to responses. No other class chooses a status or text for
 * them.
 */
public final class ErrorResponses {

	private static final Map<String, String> CHALLENGE = Map.of("WWW-Authenticate", "Bearer realm=\"api\"");

	private ErrorResponses() {
	}

	/** Whether the failure is part of the API; all others are bugs. */
	public static boolean isExpected(RuntimeException failure) {
		return failure instanceof Refusal || failure instanceof WireError;
	}

	/**
	 * The response to a failed request.
	 * @param requestId named in the response to a bug, so that the client can report it
	 */
	public static Response.Single responseTo(RuntimeException failure, @Nullable String requestId) {
		return switch (failure) {
			case WireError error -> new Response.Single(error.status(), error.body(), error.headers());
			case Refusal refusal -> responseTo(refusal);
			default -> serverError(requestId);
		};
	}

	private static Response.Single responseTo(Refusal refusal) {
		return switch (refusal) {
			case NotFound _ -> notFound();
			case StaleActivation stale -> withDetail(403, message(stale));
			case Forbidden _ -> withDetail(403, "You do not have permission to perform this action.");
			case KeyReused reused ->
				new Response.Single(422, new Coded(message(reused), "idempotency_key_reused"), Map.of());
			case Conflict conflict -> withDetail(409, message(conflict));
			case StaleVersion stale ->
				new Response.Single(412, new Coded(message(stale), "precondition_failed"), Map.of());
			case InvalidInput invalid -> new Response.Single(400, errorsByField(invalid), Map.of());
			case Unauthenticated unauthenticated -> responseTo(unauthenticated);
			case Throttled throttled -> throttled(secondsIn(throttled.retryAfter()));
			case Unavailable unavailable -> unavailable(unavailable);
		};
	}

	private static Response.Single responseTo(Unauthenticated refusal) {
		return switch (refusal) {
			case BadClientCredentials _ -> new Response.Single(400, Map.of(), Map.of());
			case InvalidToken token ->
				new Response.Single(401, new Coded(message(token), "token_not_valid"), CHALLENGE);
			default -> new Response.Single(401, new Detail(message(refusal)), CHALLENGE);
		};
	}

	private static Response.Single throttled(long seconds) {
		String wait = seconds + ((seconds == 1) ? " second." : " seconds.");
		return new Response.Single(429, new Detail("Request was throttled. Expected available in " + wait),
				retryAfter(seconds));
	}

	private static Response.Single unavailable(Unavailable unavailable) {
		return new Response.Single(503, new Detail("Service temporarily unavailable, try again later."),
				retryAfter(secondsIn(unavailable.retryAfter())));
	}

	private static Map<String, String> retryAfter(long seconds) {
		return Map.of("Retry-After", Long.toString(seconds));
	}

	/** The duration in seconds, rounded up; at least one. */
	private static long secondsIn(Duration duration) {
		return Math.max(1, duration.plusSeconds(1).minusNanos(1).toSeconds());
	}

	/** The response to a bug. */
	public static Response.Single serverError(@Nullable String requestId) {
		String advice = (requestId != null) ? " When asking about it, name the request " + requestId + "." : "";
		return withDetail(500, "A server error occurred." + advice);
	}

	/** The response for paths and objects that do not exist. */
	public static Response.Single notFound() {
		return withDetail(404, "Not found.");
	}

	/** The error for a missing token. */
	public static WireError noCredentials() {
		return new WireError(401, new Detail("Authentication credentials were not provided."), CHALLENGE);
	}

	/** The error for a valid token of the wrong type. */
	public static WireError wrongTokenType() {
		return new WireError(401, new TokenFault("Given token not valid for any token type", "token_not_valid",
				List.of(new TokenMessage("AccessToken", "access", "Token has wrong type"))), CHALLENGE);
	}

	/** A response of one sentence. */
	public static Response.Single withDetail(int status, String detail) {
		return new Response.Single(status, new Detail(detail), Map.of());
	}

	private static Map<String, List<String>> errorsByField(InvalidInput invalid) {
		Map<String, List<String>> errors = new LinkedHashMap<>();
		for (FieldViolation found : invalid.violations()) {
			errors.computeIfAbsent(found.field(), (_) -> new ArrayList<>()).add(textOf(found.violation()));
		}
		return errors;
	}

	private static String textOf(Violation violation) {
		return switch (violation) {
			case Violation.Required _ -> "This field is required.";
			case Violation.Blank _ -> "This field may not be blank.";
			case Violation.TakenByAnotherAccount(String field) -> "A user with that " + field + " already exists.";
			case Violation.TakenByAnotherClient(String field) -> "A client with this " + field + " already exists.";
			case Violation.NotUnique(List<String> fields) ->
				"The fields " + String.join(", ", fields) + " must make a unique set.";
			case Violation.PhoneAlreadyOnACard _ ->
				"A client card with this phone already exists in this organization.";
			case Violation.NoSuchObject(long id) -> "Invalid pk \"" + id + "\" - object does not exist.";
			case Violation.NoSuchName(String field, String value) ->
				"Object with " + field + "=" + value + " does not exist.";
			case Violation.WrongPassword _ -> "Invalid password.";
			case Violation.NoSuchUid _ -> "Invalid user id or user doesn't exist.";
			case Violation.BadEmailToken _ -> "Invalid token for given user.";
			case Violation.BadInvitation _ -> "Invalid token.";
			case Violation.InvitedAtAnotherAddress _ -> "This invitation was sent to another email address.";
			case Violation.BadCode _ -> "Invalid code.";
			case Violation.NotAnImage(var format) -> UploadedImages.notAnImage(format);
			case Violation.ImageTooLarge _ -> UploadedImages.TOO_LARGE;
			case Violation.TooManyPixels _ -> UploadedImages.TOO_MANY_PIXELS;
			case Violation.PasswordTooShort(int minimum) ->
				"This password is too short. It must contain at least " + minimum + " characters.";
			case Violation.PasswordTooCommon _ -> "This password is too common.";
			case Violation.PasswordEntirelyNumeric _ -> "This password is entirely numeric.";
			case Violation.PasswordTooSimilar(String field) ->
				"The password is too similar to the " + (field.equals("email") ? "email address" : field) + ".";
		};
	}

	private static String message(RuntimeException failure) {
		return String.valueOf(failure.getMessage());
	}

	private record Detail(String detail) {
	}

	private record Coded(String detail, String code) {
	}

	private record TokenFault(String detail, String code, List<TokenMessage> messages) {
	}

	private record TokenMessage(String tokenClass, String tokenType, String message) {
	}

}
