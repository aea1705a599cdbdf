package dev.kartoteka.bootstrap.settings;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** {@code spring.datasource.url} is given. */
public final class ExternalDatabase implements Condition {

	@Override
	public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
		return !EmbeddedDatabase.isChosen(context.getEnvironment());
	}

}
