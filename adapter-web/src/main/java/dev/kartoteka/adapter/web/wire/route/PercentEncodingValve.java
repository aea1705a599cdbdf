package dev.kartoteka.adapter.web.wire.route;

import java.io.IOException;
import java.util.HexFormat;

import jakarta.servlet.ServletException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.tomcat.util.buf.MessageBytes;

/**
 * Percent-encodes the bytes beyond ASCII in path and query, so that everything behind it
 * sees one spelling of a URL, and {@link RouteFilter} judges it as if the client had
 * encoded it.
 */
final class PercentEncodingValve extends ValveBase {

	private static final HexFormat HEX = HexFormat.of().withUpperCase();

	PercentEncodingValve() {
		super(true);
	}

	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		encode(request.getCoyoteRequest().requestURI());
		encode(request.getCoyoteRequest().queryString());
		getNext().invoke(request, response);
	}

	private static void encode(MessageBytes part) {
		// Tomcat has one character per byte here.
		String text = part.toString();
		if (text != null && !text.chars().allMatch(PercentEncodingValve::isAscii)) {
			StringBuilder encoded = new StringBuilder(text.length() * 3);
			text.chars().forEach((c) -> append(c, encoded));
			part.setString(encoded.toString());
		}
	}

	private static void append(int c, StringBuilder encoded) {
		if (isAscii(c)) {
			encoded.append((char) c);
		}
		else {
			encoded.append('%').append(HEX.toHexDigits((byte) c));
		}
	}

	private static boolean isAscii(int c) {
		return c < 0x80;
	}

}
