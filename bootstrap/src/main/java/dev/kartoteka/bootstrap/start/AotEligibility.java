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
 * Lets a program that was built with the profile "aot" start by what the build has
 * decided already: which beans there are on an external database, as Spring's
 * ahead-of-time processing wrote it down. Settings could decide otherwise, so only those
 * that are known not to are let through; with any other the program decides anew, as one
 * does that was built without the profile.
 */
public final class AotEligibility {

	/** Spring's own name for it; whoever sets it himself has the last word. */
	static final String SWITCH = "spring.aot.enabled";

	private static final String DATABASE = "springdatasourceurl";

	/** Of names without their punctuation, since an environment has no other. */
	private static final Pattern SETTINGS = Pattern.compile("(spring|management|server|kartoteka).*");

	private static final Pattern DECIDE_NOTHING = Pattern.compile("springdatasource(url|username|password|hikari.*)"
			+ "|springmail(?!jndi|testconnection).*|server(port|address)|managementserverport"
			+ "|kartoteka(?!command|demonstrationdata|sampledata).*");

	private static final Pattern FILE = Pattern.compile("application.*\\.(yml|yaml|properties)");

	private AotEligibility() {
	}

	/** To be asked before anything of Spring is. */
	public static void useIfItHolds(Class<?> program, List<String> arguments) {
		boolean decided = ClassUtils.isPresent(program.getName() + "__ApplicationContextInitializer",
				program.getClassLoader());
		if (decided && System.getProperty(SWITCH) == null && holds(settings(arguments), Path.of(""))) {
			System.setProperty(SWITCH, "true");
		}
	}

	/** Of two names of one setting the later counts, as with Spring Boot. */
	static boolean holds(Map<String, String> settings, Path workingFolder) {
		Map<String, String> plain = new HashMap<>();
		settings.forEach((name, value) -> plain.put(plain(name), value));
		return !plain.getOrDefault(DATABASE, "").isBlank() && hasManagementOfItsOwn(plain)
				&& plain.keySet()
					.stream()
					.filter((name) -> SETTINGS.matcher(name).matches())
					.allMatch((name) -> DECIDE_NOTHING.matcher(name).matches())
				&& hasNoFiles(workingFolder);
	}

	private static boolean hasManagementOfItsOwn(Map<String, String> settings) {
		String management = settings.getOrDefault("managementserverport", "8081");
		return management.matches("\\d+") && !management.equals(settings.getOrDefault("serverport", "8080"));
	}

	/** Where Spring Boot looks for settings beside the program's own. */
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

	/** In the order in which they outdo one another. */
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
