package dev.kartoteka.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the documents say of the code is there. */
class DocumentationTest {

	private static final Path DOCS = ProjectFolder.root().resolve("docs");

	private static final String PLANTED = DocumentationTest.class.getPackageName() + ".planted";

	private static final Pattern NAME_OF_CLASS = Pattern.compile("`@?(\\p{Lu}\\p{Ll}\\w+)`");

	private static final Pattern ENTRY_OF_RULES = Pattern.compile("^\\| `([A-Z_]+)` \\|", Pattern.MULTILINE);

	@ParameterizedTest
	@ValueSource(strings = { "architecture.md", "glossary.md" })
	void namesOnlyClassesThatExist(String document) throws IOException {
		Set<String> names = found(NAME_OF_CLASS, document);
		assertThat(names).isNotEmpty();
		Set<String> classes = namesOfClasses();
		assertThat(names).filteredOn((name) -> !classes.contains(name)).isEmpty();
	}

	@Test
	void listsEveryRule() throws IOException {
		assertThat(found(ENTRY_OF_RULES, "architecture.md")).containsExactlyInAnyOrderElementsOf(
				Arrays.stream(ArchitectureRule.values()).map(ArchitectureRule::name).toList());
	}

	@Test
	void listsEveryDecision() throws IOException {
		try (Stream<Path> files = Files.list(DOCS.resolve("adr"))) {
			Set<String> decisions = files.map((file) -> file.getFileName().toString())
				.filter((name) -> !name.equals("README.md"))
				.collect(Collectors.toSet());
			assertThat(found(Pattern.compile("\\(([^)]+\\.md)\\)"), "adr/README.md"))
				.containsExactlyInAnyOrderElementsOf(decisions);
		}
	}

	private static Set<String> found(Pattern pattern, String document) throws IOException {
		return pattern.matcher(Files.readString(DOCS.resolve(document)))
			.results()
			.map((match) -> match.group(1))
			.collect(Collectors.toSet());
	}

	/** Those of tests count as well, but not what is planted to be wrong. */
	private static Set<String> namesOfClasses() {
		return Stream
			.concat(ProductionClasses.all().stream(),
					ProductionClasses.testsOf(ProjectFolder.root(), ProjectFolder.modules()).stream())
			.filter((type) -> !House.isWithin(PLANTED, type))
			.map(JavaClass::getSimpleName)
			.collect(Collectors.toSet());
	}

}
