package dev.kartoteka.adapter.web.wire.route;

import java.io.IOException;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.kartoteka.adapter.web.wire.response.ResponseWriter;

/** Tomcat's last word on requests that never got as far as the application. */
final class JsonErrorValve extends ErrorReportValve {

	private static final Logger log = LoggerFactory.getLogger(JsonErrorValve.class);

	@Override
	protected void report(Request request, Response response, @Nullable Throwable problem) {
		boolean unanswered = response.getStatus() >= 400 && response.getContentWritten() == 0;
		if (!unanswered || !response.setErrorReported()) {
			return;
		}
		try {
			ResponseWriter.write(ErrorPageHandler.answerFor(response.getStatus(), request), request, response);
			response.finishResponse();
		}
		catch (IOException gone) {
			log.debug("The caller has gone", gone);
		}
	}

}
