package dev.kartoteka.adapter.web.wire.route;

import java.io.IOException;

import jakarta.servlet.ServletException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.slf4j.MDC;

/**
 * Names every request before anything else happens to it. Stands in front of the whole
 * application, so that also the server's own answers carry the name.
 */
final class RequestIdValve extends ValveBase {

	/** What the log calls it. */
	private static final String LOGGED_AS = "request_id";

	RequestIdValve() {
		super(true);
	}

	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		String id = RequestId.takenOrMade(request.getHeader(RequestId.HEADER));
		RequestId.leaveWith(request, id);
		response.setHeader(RequestId.HEADER, id);
		// A thread serves one request from here to the end, so nobody else sees it.
		MDC.put(LOGGED_AS, id);
		try {
			getNext().invoke(request, response);
		}
		finally {
			MDC.remove(LOGGED_AS);
		}
	}

}
