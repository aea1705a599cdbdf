package dev.kartoteka.adapter.web.wire.route;

import java.io.IOException;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.kartoteka.adapter.web.wire.response.ResponseWriter;

/**
 * Writes Tomcat's own error responses as JSON, for requests that never reached the
 * application.
 */
final class JsonErrorValve extends ErrorReportValve {

	private static final Logger log = LoggerFactory.getLogger(JsonErrorValve.class);

	@Override
	protected void report(Request request, Response response, @Nullable Throwable failure) {
		boolean isUnwrittenError = response.getStatus() >= 400 && response.getContentWritten() == 0;
		if (!isUnwrittenError || !response.setErrorReported()) {
			return;
		}
		try {
			ResponseWriter.write(ErrorPageHandler.responseWith(response.getStatus(), request), request, response);
			response.finishResponse();
		}
		catch (IOException ex) {
			log.debug("The client closed the connection", ex);
		}
	}

}
