package dev.kartoteka.adapter.mail.message;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Before Boot's own, who would say where it was noticed rather than what to do. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnusableSettingAnalyzer extends AbstractFailureAnalyzer<UnusableSetting> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, UnusableSetting cause) {
		return new FailureAnalysis(cause.description(), cause.action(), rootFailure);
	}

}
