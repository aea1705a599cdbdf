package dev.kartoteka.bootstrap.start;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

@Order(Ordered.HIGHEST_PRECEDENCE)
class BusyPortAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

	private final Environment environment;

	BusyPortAnalyzer(Environment environment) {
		this.environment = environment;
	}

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, PortInUseException cause) {
		String port = String.valueOf(cause.getPort());
		boolean management = port.equals(this.environment.getProperty("management.server.port"));
		return new FailureAnalysis("port " + port + " is already in use.",
				"Stop the other program, or set %s to another port."
					.formatted(management ? "MANAGEMENT_SERVER_PORT" : "SERVER_PORT"),
				rootFailure);
	}

}
