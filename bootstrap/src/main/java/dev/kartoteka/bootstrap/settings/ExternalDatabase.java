package dev.kartoteka.bootstrap.settings;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Matches if {@code spring.datasource.url} is set. */
public final class ExternalDatabase implements Condition {

	@Override
	public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
		return !EmbeddedDatabase.isChosen(context.getEnvironment());
	}

}
