package dev.kartoteka.bootstrap.start;

import java.util.Objects;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

/** Says in one line what is wrong and what to do. */
public final class FailureText {

	private FailureText() {
	}

	/** Returns what the start would report, or the message if no analyzer knows more. */
	public static String of(Throwable failure, ConfigurableApplicationContext context) {
		return SpringFactoriesLoader.forDefaultResourceLocation(context.getClassLoader())
			.load(FailureAnalyzer.class, ArgumentResolver.of(BeanFactory.class, context.getBeanFactory())
				.and(Environment.class, context.getEnvironment()), FailureHandler.handleMessage((_, _) -> {
					// It is for a library that Kartoteka does not use.
				}))
			.stream()
			.map((analyzer) -> analyzer.analyze(failure))
			.filter(Objects::nonNull)
			.findFirst()
			.map(FailureText::of)
			.orElse(inOneLine(String.valueOf(failure.getMessage())));
	}

	static String of(FailureAnalysis analysis) {
		return inOneLine(analysis.getDescription() + " " + Objects.requireNonNullElse(analysis.getAction(), ""));
	}

	private static String inOneLine(String text) {
		return text.strip().replaceAll("\\s*\\R\\s*", " ");
	}

}
