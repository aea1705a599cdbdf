package dev.kartoteka.bootstrap.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.util.ClassUtils;

/**
 * Decides whether a program built with the profile "aot" can start with the beans that
 * the build has selected by Spring's ahead-of-time processing for an external database.
 * Settings could select other beans, so only settings that are known to be harmless are
 * accepted. With any other setting the program selects its beans at the start, as without
 * the profile.
 */
public final class AotEligibility {

	/** The property of Spring; if it is set, that value counts. */
	static final String AOT_ENABLED = "spring.aot.enabled";

	private static final String DATABASE = "springdatasourceurl";

	/** Names have no punctuation, since those of environment variables have none. */
	private static final Pattern SETTINGS = Pattern.compile("(spring|management|server|kartoteka).*");

	private static final Pattern HARMLESS = Pattern.compile("springdatasource(url|username|password|hikari.*)"
			+ "|springmail(?!jndi|testconnection).*|server(port|address)|managementserverport"
			+ "|kartoteka(?!command|consoleenabled|demonstrationdata|sampledata).*");

	private static final Pattern FILE = Pattern.compile("application.*\\.(yml|yaml|properties)");

	private AotEligibility() {
	}

	/**
	 * Enables the processed beans if the settings allow it. Call this before Spring
	 * starts.
	 */
	public static void enableIfPossible(Class<?> program, List<String> arguments) {
		boolean processed = ClassUtils.isPresent(program.getName() + "__ApplicationContextInitializer",
				program.getClassLoader());
		if (processed && System.getProperty(AOT_ENABLED) == null && isEligible(settings(arguments), Path.of(""))) {
			System.setProperty(AOT_ENABLED, "true");
		}
	}

	/** Of two names of one setting the later one counts, as in Spring Boot. */
	static boolean isEligible(Map<String, String> settings, Path workingFolder) {
		Map<String, String> plain = new HashMap<>();
		settings.forEach((name, value) -> plain.put(plain(name), value));
		return !plain.getOrDefault(DATABASE, "").isBlank() && hasSeparateManagementPort(plain)
				&& plain.keySet()
					.stream()
					.filter((name) -> SETTINGS.matcher(name).matches())
					.allMatch((name) -> HARMLESS.matcher(name).matches())
				&& hasNoFiles(workingFolder);
	}

	private static boolean hasSeparateManagementPort(Map<String, String> settings) {
		String management = settings.getOrDefault("managementserverport", "8081");
		return management.matches("\\d+") && !management.equals(settings.getOrDefault("serverport", "8080"));
	}

	/** Returns whether the places where Spring Boot looks for settings have no files. */
	private static boolean hasNoFiles(Path workingFolder) {
		Path folder = workingFolder.toAbsolutePath();
		try (Stream<Path> files = Files.list(folder)) {
			return Files.notExists(folder.resolve("config"))
					&& files.noneMatch((file) -> FILE.matcher(file.getFileName().toString()).matches());
		}
		catch (IOException unreadable) {
			return false;
		}
	}

	/** Returns all settings, from the lowest precedence to the highest. */
	private static Map<String, String> settings(List<String> arguments) {
		Map<String, String> settings = new LinkedHashMap<>(System.getenv());
		System.getProperties().stringPropertyNames().forEach((name) -> settings.put(name, System.getProperty(name)));
		arguments.stream().filter((argument) -> argument.startsWith("--")).forEach((argument) -> {
			int end = argument.indexOf('=');
			settings.put((end < 0) ? argument : argument.substring(0, end), argument.substring(end + 1));
		});
		return settings;
	}

	private static String plain(String name) {
		return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
	}

}
