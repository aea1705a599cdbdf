package dev.kartoteka.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * The settings that the production code reads: the components of records with
 * {@link ConfigurationProperties}, {@code @Value} and {@link ConditionalOnProperty}.
 */
final class Settings {

	private static final Pattern VALUE = Pattern.compile("\\$\\{(kartoteka\\.[a-z0-9.-]+)(?::([^}]*))?}");

	/** Set by the program itself when it runs a command. */
	private static final String COMMAND = "kartoteka.command";

	private final Map<String, String> defaults = new TreeMap<>();

	private Settings() {
	}

	/**
	 * The default of each setting by its key, such as {@code kartoteka.data-dir}. The
	 * default is empty if the code has none.
	 */
	static Map<String, String> defaults() {
		Settings settings = new Settings();
		for (JavaClass type : ProductionClasses.all()) {
			type.tryGetAnnotationOfType(ConfigurationProperties.class)
				.ifPresent((annotation) -> settings.addComponents(
						annotation.value().isEmpty() ? annotation.prefix() : annotation.value(), type.reflect()));
			if (type.getAnnotations().stream().anyMatch(Settings::isCondition)) {
				Arrays.stream(type.reflect().getAnnotationsByType(ConditionalOnProperty.class))
					.flatMap((condition) -> Stream.concat(Arrays.stream(condition.value()),
							Arrays.stream(condition.name())))
					.filter((key) -> key.startsWith("kartoteka."))
					.forEach((key) -> settings.defaults.putIfAbsent(key, ""));
			}
		}
		ProjectFolder.modules().forEach((module) -> settings.addValues(ProjectFolder.root().resolve(module)));
		settings.defaults.remove(COMMAND);
		return settings.defaults;
	}

	/** One condition, or the container of several. */
	private static boolean isCondition(JavaAnnotation<?> annotation) {
		return annotation.getRawType().getSimpleName().matches("ConditionalOnPropert(y|ies)");
	}

	/** The form that the key has in common with its environment variable. */
	static String normalized(String keyOrVariable) {
		return keyOrVariable.replaceAll("[._-]", "").toLowerCase(Locale.ROOT);
	}

	private void addComponents(String prefix, Class<?> type) {
		if (!type.isRecord()) {
			throw new IllegalStateException(type + " is no record, so its settings cannot be listed");
		}
		Parameter[] parameters = canonicalParameters(type);
		for (Parameter parameter : parameters) {
			Name name = parameter.getAnnotation(Name.class);
			String key = prefix + "." + ((name != null) ? name.value() : dashed(parameter.getName()));
			if (parameter.getType().isRecord() && !isReadFromText(parameter.getType())) {
				addComponents(key, parameter.getType());
			}
			else {
				DefaultValue value = parameter.getAnnotation(DefaultValue.class);
				this.defaults.put(key, (value != null) ? String.join(",", value.value()) : "");
			}
		}
	}

	private static Parameter[] canonicalParameters(Class<?> type) {
		Class<?>[] components = Arrays.stream(type.getRecordComponents())
			.map(RecordComponent::getType)
			.toArray(Class<?>[]::new);
		try {
			return type.getDeclaredConstructor(components).getParameters();
		}
		catch (NoSuchMethodException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static boolean isReadFromText(Class<?> type) {
		return Arrays.stream(type.getDeclaredMethods())
			.anyMatch((method) -> Modifier.isStatic(method.getModifiers()) && method.getReturnType() == type
					&& Arrays.equals(method.getParameterTypes(), new Class<?>[] { String.class }));
	}

	private static String dashed(String name) {
		return name.replaceAll("(\\p{Upper})", "-$1").toLowerCase(Locale.ROOT);
	}

	private void addValues(Path module) {
		try {
			for (Path file : ProjectFolder.javaFilesIn(module.resolve("src/main/java"))) {
				VALUE.matcher(Files.readString(file))
					.results()
					.forEach((match) -> this.defaults.putIfAbsent(match.group(1),
							(match.group(2) != null) ? match.group(2) : ""));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
