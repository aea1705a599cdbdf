package dev.kartoteka.adapter.web.description.assembly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages in {@code docs/api/routes} say what the description says. */
class ApiPagesTest {

	private static final Path FOLDER = Path.of("..", "docs", "api", "routes");

	private static final String HOW = "made anew by: mvn test -pl adapter-web -am -Dtest=ApiPagesTest "
			+ "-Dsurefire.failIfNoSpecifiedTests=false -Dkartoteka.write-docs=true";

	private static final Map<String, String> PAGES = new ApiPages().all();

	@BeforeAll
	static void writeIfAsked() throws IOException {
		if (Boolean.getBoolean("kartoteka.write-docs")) {
			Files.createDirectories(FOLDER);
			for (Map.Entry<String, String> page : PAGES.entrySet()) {
				Files.writeString(FOLDER.resolve(page.getKey()), page.getValue());
			}
		}
	}

	@Test
	void thereIsAPageForEachAreaAndNoOther() throws IOException {
		try (Stream<Path> files = Files.list(FOLDER)) {
			Set<String> names = files.map((file) -> file.getFileName().toString()).collect(Collectors.toSet());
			assertThat(names).as(HOW).isEqualTo(PAGES.keySet());
		}
	}

	@Test
	void eachPageSaysWhatTheDescriptionSays() {
		PAGES.forEach(
				(name, text) -> assertThat(FOLDER.resolve(name)).as("%s, %s", name, HOW).content().isEqualTo(text));
	}

	@Test
	void everyLinkLeadsSomewhere() {
		for (String text : PAGES.values()) {
			Stream<String> links = Pattern.compile("\\]\\(([a-z-]+\\.md|README\\.md)#([a-z]+)\\)")
				.matcher(text)
				.results()
				.map((link) -> link.group(1) + "#" + link.group(2));
			assertThat(links).allSatisfy((link) -> {
				String[] parts = link.split("#", 2);
				assertThat(PAGES.getOrDefault(parts[0], "").toLowerCase(Locale.ROOT)).as(link)
					.containsPattern("\n###? " + parts[1] + "\n");
			});
		}
	}

}
