package dev.kartoteka.bootstrap.database;

import java.sql.SQLException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * What the database refuses after {@link DatabaseCheck} found it well: its user may not
 * make tables, say, or others hold a lock. Comes after what knows more.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<SQLException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
		String message = String.valueOf(cause.getMessage()).lines().findFirst().orElse("nothing");
		return new FailureAnalysis("the database says: %s.".formatted(message), "Mend that, and start again.",
				rootFailure);
	}

}
