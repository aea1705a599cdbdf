package dev.kartoteka.adapter.web.wire.route;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.web.ResponseDeadline;
import dev.kartoteka.adapter.web.wire.input.Body;
import dev.kartoteka.adapter.web.wire.input.BodyReader;
import dev.kartoteka.adapter.web.wire.input.Query;
import dev.kartoteka.adapter.web.wire.response.EntityTags;
import dev.kartoteka.adapter.web.wire.response.ErrorResponses;
import dev.kartoteka.adapter.web.wire.response.RepresentationContext;
import dev.kartoteka.adapter.web.wire.response.ResponseWriter;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.client.ClientCaller;
import dev.kartoteka.domain.message.Language;
import dev.kartoteka.domain.session.Origin;
import dev.kartoteka.domain.shared.VersionCondition;

/** A request with its endpoint, the variables of its path and its format. */
public final class Request {

	private final HttpServletRequest servletRequest;

	private final RouteTable.Match match;

	private final Query query;

	private final Format format;

	private final Map<String, Long> recordedIds = new LinkedHashMap<>();

	private @Nullable SecurityEvent reported;

	private @Nullable Body body;

	Request(HttpServletRequest servletRequest, RouteTable.Match match, Query query, Format format) {
		this.servletRequest = servletRequest;
		this.match = match;
		this.query = query;
		this.format = format;
	}

	/** The servlet request with its real path. */
	HttpServletRequest servletRequest() {
		return this.servletRequest;
	}

	Endpoint endpoint() {
		return this.match.endpoint();
	}

	String method() {
		return this.servletRequest.getMethod();
	}

	/** Whether the request has a valid token of any type. */
	boolean hasToken() {
		return caller() != null || clientCaller() != null;
	}

	Caller requireCaller() {
		Caller caller = caller();
		if (caller == null) {
			throw hasToken() ? ErrorResponses.wrongTokenType() : ErrorResponses.noCredentials();
		}
		return caller;
	}

	ClientCaller requireClientCaller() {
		ClientCaller caller = clientCaller();
		if (caller == null) {
			throw hasToken() ? ErrorResponses.wrongTokenType() : ErrorResponses.noCredentials();
		}
		return caller;
	}

	/** The caller, if logged in to an account. */
	public Optional<Caller> optionalCaller() {
		return Optional.ofNullable(caller());
	}

	private @Nullable Caller caller() {
		return (Caller) this.servletRequest.getAttribute(Caller.class.getName());
	}

	private @Nullable ClientCaller clientCaller() {
		return (ClientCaller) this.servletRequest.getAttribute(ClientCaller.class.getName());
	}

	/** The number at a variable of the path, counted from 0. */
	public long id(int index) {
		return Long.parseLong(text(index));
	}

	/** The text at a variable of the path, counted from 0. */
	public String text(int index) {
		return this.match.variables().get(index);
	}

	public Query query() {
		return this.query;
	}

	/** The negotiated format, one of those of the endpoint. */
	public Format format() {
		return this.format;
	}

	/** The whole body. */
	public Body body() {
		return bodyWithFile(BodyReader.MAX_BYTES);
	}

	/**
	 * The whole body, which may be a form with a file.
	 * @param maxBytes the largest size of the file
	 */
	public Body bodyWithFile(long maxBytes) {
		Body cached = this.body;
		if (cached != null) {
			return cached;
		}
		try {
			Body read = received(maxBytes);
			if (!BodyReader.canReadAgain(this.servletRequest)) {
				this.body = read;
			}
			return read;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Body received(long maxBytes) throws IOException {
		long begin = System.nanoTime();
		try {
			return BodyReader.read(this.servletRequest, maxBytes);
		}
		finally {
			ResponseDeadline.postpone(Duration.ofNanos(System.nanoTime() - begin));
		}
	}

	/** The version that the caller expects, by {@code If-Match}. */
	public VersionCondition versionCondition() {
		return EntityTags.conditionIn(ResponseWriter.joined(this.servletRequest, "If-Match"));
	}

	/** Records the event in the log, whatever the response is. */
	public void report(SecurityEvent event) {
		this.reported = event;
	}

	/** Adds an id to what the log records of the request. */
	public void recordId(String name, long id) {
		this.recordedIds.put(name, id);
	}

	@Nullable SecurityEvent reported() {
		return this.reported;
	}

	/**
	 * The ids that the log records: of the caller, of the objects in the path, and the
	 * added ones. Names that people type in a path are left out.
	 */
	Map<String, Long> recordedIds() {
		Map<String, Long> ids = new LinkedHashMap<>();
		Caller caller = caller();
		if (caller != null) {
			ids.put("account", caller.account().value());
			ids.put("session", caller.session().value());
		}
		ClientCaller client = clientCaller();
		if (client != null) {
			ids.put("client", client.client().value());
			ids.put("session", client.session().value());
		}
		ids.putAll(this.match.numbers());
		ids.putAll(this.recordedIds);
		return ids;
	}

	/** The device and address of the caller. */
	public Origin origin() {
		String device = this.servletRequest.getHeader("User-Agent");
		String address = this.servletRequest.getRemoteAddr();
		return new Origin((device != null) ? device : "", (address != null) ? address : "");
	}

	/** The network address of the caller. */
	public String address() {
		return origin().address();
	}

	/** The language in which to write emails to the caller. */
	public Language language() {
		return AcceptLanguageHeader.preferredIn(ResponseWriter.joined(this.servletRequest, "Accept-Language"));
	}

	/** Creates the context in which to make the representations of the response. */
	public RepresentationContext representationContext() {
		String url = this.servletRequest.getRequestURL().toString();
		return new RepresentationContext(url.substring(0, url.length() - this.servletRequest.getRequestURI().length()));
	}

}
