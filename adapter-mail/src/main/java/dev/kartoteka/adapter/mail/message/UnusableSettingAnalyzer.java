package dev.kartoteka.adapter.mail.message;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Runs before the analyzers of Spring Boot, which would say where the setting was noticed
 * instead of what to do.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnusableSettingAnalyzer extends AbstractFailureAnalyzer<UnusableSetting> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, UnusableSetting cause) {
		return new FailureAnalysis(cause.description(), cause.action(), rootFailure);
	}

}
