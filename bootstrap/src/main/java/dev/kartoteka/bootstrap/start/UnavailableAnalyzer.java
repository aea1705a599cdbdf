package dev.kartoteka.bootstrap.start;

import java.util.Objects;

import dev.kartoteka.domain.shared.Unavailable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.util.StringUtils;

/**
 * What the program does first, such as making the first staff account, may be refused
 * too.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class UnavailableAnalyzer extends AbstractFailureAnalyzer<Unavailable> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, Unavailable cause) {
		return new FailureAnalysis(StringUtils.uncapitalize(Objects.requireNonNull(cause.getMessage())),
				"Start it again in a while.", rootFailure);
	}

}
