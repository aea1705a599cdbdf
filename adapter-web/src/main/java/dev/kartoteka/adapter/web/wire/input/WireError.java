package dev.kartoteka.adapter.web.wire.input;

import java.util.List;
import java.util.Map;

/**
 * A request that is malformed; an error response. Thrown before any business rule
 * applies.
 */
public final class WireError extends RuntimeException {

	private static final int BAD_REQUEST = 400;

	private final int status;

	private final transient Object body;

	private final Map<String, String> headers;

	public WireError(int status, Object body, Map<String, String> headers) {
		super("Answered with status " + status, null, false, false);
		this.status = status;
		this.body = body;
		this.headers = Map.copyOf(headers);
	}

	public WireError(int status, Object body) {
		this(status, body, Map.of());
	}

	/** An error with a {@code detail}. */
	public static WireError withDetail(int status, String detail) {
		return new WireError(status, Map.of("detail", detail));
	}

	/** Errors by field, in the order of the map. */
	public static WireError ofFields(Map<String, List<String>> errors) {
		return new WireError(BAD_REQUEST, errors);
	}

	/** One error of one field. */
	public static WireError ofField(String field, String error) {
		return ofFields(Map.of(field, List.of(error)));
	}

	public int status() {
		return this.status;
	}

	/** The body of the response, written as JSON. */
	public Object body() {
		return this.body;
	}

	public Map<String, String> headers() {
		return this.headers;
	}

}
