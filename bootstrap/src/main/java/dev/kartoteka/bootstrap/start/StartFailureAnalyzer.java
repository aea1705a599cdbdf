package dev.kartoteka.bootstrap.start;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

@Order(Ordered.HIGHEST_PRECEDENCE)
class StartFailureAnalyzer extends AbstractFailureAnalyzer<StartFailure> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, StartFailure cause) {
		return new FailureAnalysis(cause.description(), cause.action(), rootFailure);
	}

}
