package dev.kartoteka.bootstrap.start;

import java.util.Objects;

import dev.kartoteka.domain.shared.Unavailable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.util.StringUtils;

/**
 * Reports a use case that is unavailable at the start, such as the creation of the first
 * staff account.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class UnavailableAnalyzer extends AbstractFailureAnalyzer<Unavailable> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, Unavailable cause) {
		return new FailureAnalysis(StringUtils.uncapitalize(Objects.requireNonNull(cause.getMessage())),
				"Start Kartoteka again in a minute.", rootFailure);
	}

}
