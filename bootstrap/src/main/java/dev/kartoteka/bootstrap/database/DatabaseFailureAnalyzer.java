package dev.kartoteka.bootstrap.database;

import java.sql.SQLException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Reports what the database refuses after {@link DatabaseCheck}: for example, its user
 * may not create tables, or another program holds a lock. Analyzers that know more run
 * first.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<SQLException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
		String message = String.valueOf(cause.getMessage()).lines().findFirst().orElse("no reason");
		return new FailureAnalysis("the database reports: %s.".formatted(message),
				"Correct that and start Kartoteka again.", rootFailure);
	}

}
