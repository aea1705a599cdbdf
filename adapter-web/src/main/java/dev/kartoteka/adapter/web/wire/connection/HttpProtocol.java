package dev.kartoteka.adapter.web.wire.connection;

import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.http.parser.HttpParser;

/**
 * HTTP/1.1 that closes connections of clients that are too slow ({@link Pace}), and
 * accepts bytes beyond ASCII in path and query, as gunicorn does: {@code curl} and some
 * clients send the UTF-8 of a typed URL without percent-encoding it. A valve encodes
 * these bytes. All other characters stay as restricted as Tomcat restricts them; Tomcat's
 * own relaxation covers only some ASCII characters.
 *
 * <p>
 * Public with a public constructor, because Tomcat creates it by name.
 */
public final class HttpProtocol extends Http11NioProtocol {

	private static final HttpParser PARSER = new Utf8HttpParser();

	public HttpProtocol() {
		super(new PacedEndpoint());
	}

	@Override
	public HttpParser getHttpParser() {
		return PARSER;
	}

	/** Tomcat passes bytes as signed numbers, so those beyond ASCII are negative. */
	private static final class Utf8HttpParser extends HttpParser {

		private Utf8HttpParser() {
			super(null, null);
		}

		@Override
		public boolean isNotRequestTargetRelaxed(int c) {
			return c >= 0 && super.isNotRequestTargetRelaxed(c);
		}

		@Override
		public boolean isAbsolutePathRelaxed(int c) {
			return c < 0 || super.isAbsolutePathRelaxed(c);
		}

		@Override
		public boolean isQueryRelaxed(int c) {
			return c < 0 || super.isQueryRelaxed(c);
		}

	}

}
