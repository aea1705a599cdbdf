package dev.kartoteka.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The tests that the security page names exist. */
@Tag("parallel")
class SecurityPageTest {

	/** A test class with or without a method, or a further method of the same class. */
	private static final Pattern NAME = Pattern.compile("`(\\p{Lu}\\w+Test)?(?:\\.(\\w+))?`");

	@Test
	void namesOnlyTestsThatExist() throws IOException {
		Map<String, String> tests = sourcesOfTests();
		List<String> named = new ArrayList<>();
		List<String> missing = new ArrayList<>();
		for (String row : Files.readAllLines(ProjectFolder.root().resolve("docs/security.md"))) {
			String test = "";
			Matcher name = NAME.matcher(row);
			while (name.find()) {
				test = (name.group(1) != null) ? name.group(1) : test;
				named.add(name.group());
				if (!exists(name.group(2), tests.getOrDefault(test, ""))) {
					missing.add(test + name.group());
				}
			}
		}
		assertThat(named).hasSizeGreaterThan(50);
		assertThat(missing).isEmpty();
	}

	private static boolean exists(@Nullable String method, String source) {
		return !source.isEmpty() && (method == null || source.contains("void " + method + "("));
	}

	/** Returns the sources by the name of the class; several modules may use one name. */
	private static Map<String, String> sourcesOfTests() {
		Map<String, String> sources = new HashMap<>();
		for (String module : ProjectFolder.modules()) {
			ProjectFolder.javaFilesIn(ProjectFolder.root().resolve(module).resolve("src/test/java"))
				.stream()
				.filter((file) -> file.toString().endsWith("Test.java"))
				.forEach((file) -> sources.merge(file.getFileName().toString().replace(".java", ""), read(file),
						String::concat));
		}
		return sources;
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
