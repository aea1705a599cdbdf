package dev.kartoteka.adapter.web.wire.route;

import java.io.IOException;
import java.io.UncheckedIOException;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.web.wire.input.Body;
import dev.kartoteka.adapter.web.wire.input.BodyReader;
import dev.kartoteka.adapter.web.wire.input.Query;
import dev.kartoteka.adapter.web.wire.response.EntityTags;
import dev.kartoteka.adapter.web.wire.response.Refusals;
import dev.kartoteka.adapter.web.wire.response.Rendering;
import dev.kartoteka.adapter.web.wire.response.ResponseWriter;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.client.ClientCaller;
import dev.kartoteka.domain.message.Language;
import dev.kartoteka.domain.session.Origin;
import dev.kartoteka.domain.shared.VersionCondition;

/** A request that has found its endpoint. */
public final class Request {

	private final HttpServletRequest raw;

	private final RouteTable.Match match;

	private final Query query;

	private final Format format;

	private @Nullable Body body;

	Request(HttpServletRequest raw, RouteTable.Match match, Query query, Format format) {
		this.raw = raw;
		this.match = match;
		this.query = query;
		this.format = format;
	}

	/** The request as the server sees it, unveiled. */
	HttpServletRequest raw() {
		return this.raw;
	}

	Endpoint endpoint() {
		return this.match.endpoint();
	}

	String method() {
		return this.raw.getMethod();
	}

	/** Whether the caller has shown any good token. */
	boolean hasToken() {
		return caller() != null || clientCaller() != null;
	}

	Caller demandCaller() {
		Caller caller = caller();
		if (caller == null) {
			throw hasToken() ? Refusals.wrongTokenType() : Refusals.noCredentials();
		}
		return caller;
	}

	ClientCaller demandClientCaller() {
		ClientCaller caller = clientCaller();
		if (caller == null) {
			throw hasToken() ? Refusals.wrongTokenType() : Refusals.noCredentials();
		}
		return caller;
	}

	private @Nullable Caller caller() {
		return (Caller) this.raw.getAttribute(Caller.class.getName());
	}

	private @Nullable ClientCaller clientCaller() {
		return (ClientCaller) this.raw.getAttribute(ClientCaller.class.getName());
	}

	/** The number in place of a variable of the path, counted from 0. */
	public long id(int index) {
		return Long.parseLong(text(index));
	}

	/** The text in place of a variable of the path, counted from 0. */
	public String text(int index) {
		return this.match.variables().get(index);
	}

	public Query query() {
		return this.query;
	}

	/** In which form the caller wants the answer: one of those that the route has. */
	public Format format() {
		return this.format;
	}

	/** The body, read to its end. */
	public Body body() {
		return bodyWithFile(BodyReader.MAX_BYTES);
	}

	/**
	 * The body of a form with a file in it, read to its end.
	 * @param maxBytes how large the file may be
	 */
	public Body bodyWithFile(long maxBytes) {
		Body known = this.body;
		if (known != null) {
			return known;
		}
		try {
			Body read = BodyReader.read(this.raw, maxBytes);
			if (!BodyReader.canReadAgain(this.raw)) {
				this.body = read;
			}
			return read;
		}
		catch (IOException broken) {
			throw new UncheckedIOException(broken);
		}
	}

	/** Which version the caller means, by {@code If-Match}. */
	public VersionCondition versionCondition() {
		return EntityTags.conditionIn(ResponseWriter.joined(this.raw, "If-Match"));
	}

	/** From where the caller logs in. */
	public Origin origin() {
		String device = this.raw.getHeader("User-Agent");
		String address = this.raw.getRemoteAddr();
		return new Origin((device != null) ? device : "", (address != null) ? address : "");
	}

	/** The network address from which the caller comes. */
	public String address() {
		return origin().address();
	}

	/** In which language the caller is to be written to. */
	public Language language() {
		return Languages.preferredIn(ResponseWriter.joined(this.raw, "Accept-Language"));
	}

	/** A new answer to the caller. */
	public Rendering rendering() {
		String url = this.raw.getRequestURL().toString();
		return new Rendering(url.substring(0, url.length() - this.raw.getRequestURI().length()));
	}

}
