package dev.kartoteka.adapter.web.wire.route;

import java.io.IOException;

import jakarta.servlet.ServletException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.slf4j.MDC;

/**
 * Gives every request its id. It runs in front of the application, so that the server's
 * own responses have the id too.
 */
final class RequestIdValve extends ValveBase {

	/** The key in the logging context. */
	private static final String MDC_KEY = "request_id";

	RequestIdValve() {
		super(true);
	}

	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		String id = RequestId.acceptOrGenerate(request.getHeader(RequestId.HEADER));
		RequestId.set(request, id);
		response.setHeader(RequestId.HEADER, id);
		// A thread serves one request from here to the end, so no other request sees the
		// id.
		MDC.put(MDC_KEY, id);
		try {
			getNext().invoke(request, response);
		}
		finally {
			MDC.remove(MDC_KEY);
		}
	}

}
