package dev.kartoteka.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.kartoteka.bootstrap.fault.Subject;

import static org.assertj.core.api.Assertions.assertThat;

/** What the documents say about the code exists. */
@Tag("parallel")
@ResourceLock("ArchUnit")
class DocumentationTest {

	private static final Path DOCS = ProjectFolder.root().resolve("docs");

	private static final String PLANTED = DocumentationTest.class.getPackageName() + ".planted";

	private static final Pattern NAME_OF_CLASS = Pattern.compile("`@?(\\p{Lu}\\p{Ll}\\w+)`");

	private static final String CONFIGURATION = "configuration.md";

	private static final Pattern VARIABLE = Pattern
		.compile("\\b(?:KARTOTEKA|SPRING|SERVER|MANAGEMENT|LOGGING)_[A-Z0-9_]+");

	private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)[^)]*\\)");

	/** Options of the commands, which are no properties of the program. */
	private static final Pattern OF_COMMANDS = Pattern.compile("KARTOTEKA_(COMPARE|DJANGO|GEOJSON)_");

	/** A setting of PgBouncer's image. */
	private static final String OF_POOLER = "SERVER_LOGIN_RETRY";

	private static final String OF_TESTS = "KARTOTEKA_TEST_DATABASE";

	private static final Pattern WARNING = Pattern.compile("log\\.(?:warn|error)\\(\\s*\"([^\"]+)\"");

	private static final Pattern ROW_OF_NAME = Pattern.compile("^\\| `([a-z_]+)` \\|", Pattern.MULTILINE);

	private static final Pattern TEST_METHOD = Pattern.compile("`(\\w+(?:Test|Contract))\\.(\\w+)`");

	private static final Pattern ENTRY_OF_RULES = Pattern.compile("^\\| `([A-Z_]+)` \\|", Pattern.MULTILINE);

	@ParameterizedTest
	@ValueSource(
			strings = { "architecture.md", "glossary.md", "domain.md", "adding-a-field.md", "adding-an-aggregate.md" })
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

	@Test
	void listsEverySettingThatTheCodeReadsAndNoOther() throws IOException {
		Set<String> documented = variables(Files.readString(DOCS.resolve(CONFIGURATION)))
			.filter((variable) -> variable.startsWith("KARTOTEKA_"))
			.filter((variable) -> !variable.equals(OF_TESTS) && !OF_COMMANDS.matcher(variable).lookingAt())
			.map(Settings::normalized)
			.collect(Collectors.toSet());
		assertThat(documented).as("settings in docs/configuration.md")
			.containsExactlyInAnyOrderElementsOf(
					Settings.defaults().keySet().stream().map(Settings::normalized).toList());
	}

	@Test
	void tellsTheDefaultOfEachSetting() throws IOException {
		Map<String, String> rows = new HashMap<>();
		Files.readAllLines(DOCS.resolve(CONFIGURATION))
			.stream()
			.filter((line) -> line.startsWith("| `"))
			.forEach((line) -> variables(line).forEach((variable) -> rows.put(Settings.normalized(variable), line)));
		Settings.defaults()
			.forEach((key, value) -> assertThat(rows.get(Settings.normalized(key))).as("default of " + key)
				.contains(value));
	}

	@Test
	void listsEverySettingThatOtherPagesName() throws IOException {
		Set<String> listed = variables(Files.readString(DOCS.resolve(CONFIGURATION))).collect(Collectors.toSet());
		for (Path page : Stream.concat(pages().stream(), deployment().stream()).toList()) {
			assertThat(variables(Files.readString(page))).as("settings in " + page)
				.filteredOn((variable) -> !variable.equals(OF_POOLER))
				.allMatch((variable) -> listed.contains(variable)
						|| listed.stream().anyMatch((known) -> variable.endsWith("_") && known.startsWith(variable)));
		}
	}

	@Test
	void explainsEveryWarningAndErrorOfTheServer() throws IOException {
		String page = Files.readString(DOCS.resolve("operations.md")).replace("…", "{}");
		List<String> lines = new ArrayList<>();
		for (String module : ProjectFolder.modules()) {
			if (!module.equals("adapter-cli")) {
				lines.addAll(warningsIn(sourcesOf(module)));
			}
		}
		assertThat(lines).hasSizeGreaterThan(8);
		assertThat(lines).filteredOn((line) -> !page.contains(line.replaceAll("\\{}( ?\\{})+", "{}"))).isEmpty();
	}

	@Test
	void explainsEveryFault() throws IOException {
		String faults = section("operations.md", "Faults");
		assertThat(ROW_OF_NAME.matcher(faults).results().map((row) -> row.group(1).toUpperCase(Locale.ROOT)))
			.containsExactlyInAnyOrderElementsOf(Arrays.stream(Subject.values()).map(Subject::name).toList());
	}

	@Test
	void namesOnlyTestsOfRetentionThatExist() throws IOException {
		List<MatchResult> tests = TEST_METHOD.matcher(section("operations.md", "Retention")).results().toList();
		assertThat(tests).hasSizeGreaterThan(10);
		assertThat(tests).filteredOn((test) -> !hasTest(test.group(1), test.group(2))).isEmpty();
	}

	private static boolean hasTest(String type, String method) {
		return ProductionClasses.ofTests()
			.stream()
			.filter((tests) -> tests.getSimpleName().equals(type))
			.anyMatch((tests) -> tests.getMethods().stream().anyMatch((test) -> test.getName().equals(method)));
	}

	private static String section(String document, String title) throws IOException {
		return Files.readString(DOCS.resolve(document))
			.replaceFirst("(?s).*\n## %s\n(.*?)\n## .*".formatted(title), "$1");
	}

	@Test
	void linksOnlyToFilesThatExist() throws IOException {
		for (Path page : pages()) {
			assertThat(LINK.matcher(Files.readString(page)).results().map((match) -> match.group(1)))
				.as("links in " + page)
				.filteredOn((link) -> !link.contains("://"))
				.allMatch((link) -> Files.exists(page.resolveSibling(link)));
		}
	}

	@Test
	void showsTheFirstStepsInTheReadme() throws IOException {
		String script = Files.readString(DOCS.resolve("first-steps.sh"));
		assertThat(Files.readString(ProjectFolder.root().resolve("README.md"))).contains("```sh\n" + script + "```");
	}

	@Test
	void keepsTheReadmeShort() throws IOException {
		assertThat(Files.readAllLines(ProjectFolder.root().resolve("README.md"))).hasSizeLessThanOrEqualTo(150);
	}

	private static Path sourcesOf(String module) {
		return ProjectFolder.root().resolve(module).resolve("src/main/java");
	}

	/** The first sentence of each, since docs may leave the advice out. */
	private static List<String> warningsIn(Path sources) throws IOException {
		List<String> warnings = new ArrayList<>();
		for (Path file : ProjectFolder.javaFilesIn(sources)) {
			WARNING.matcher(Files.readString(file))
				.results()
				.map((match) -> match.group(1).replaceFirst("(?<=\\.) .*", "").strip())
				.forEach(warnings::add);
		}
		return warnings;
	}

	private static List<Path> pages() throws IOException {
		try (Stream<Path> files = Files.walk(DOCS)) {
			return Stream
				.concat(files.filter((file) -> file.toString().endsWith(".md")), Stream
					.of(ProjectFolder.root().resolve("README.md"), ProjectFolder.root().resolve("CONTRIBUTING.md")))
				.toList();
		}
	}

	/** What {@code deploy/} sets, without what its programs have of their own. */
	private static List<Path> deployment() throws IOException {
		try (Stream<Path> files = Files.walk(ProjectFolder.root().resolve("deploy"))) {
			return files.filter(Files::isRegularFile).toList();
		}
	}

	private static Stream<String> variables(String text) {
		return VARIABLE.matcher(text).results().map(MatchResult::group);
	}

	private static Set<String> found(Pattern pattern, String document) throws IOException {
		return pattern.matcher(Files.readString(DOCS.resolve(document)))
			.results()
			.map((match) -> match.group(1))
			.collect(Collectors.toSet());
	}

	/** Includes the classes of tests, but no planted violations. */
	private static Set<String> namesOfClasses() {
		return Stream.concat(ProductionClasses.all().stream(), ProductionClasses.ofTests().stream())
			.filter((type) -> !House.isWithin(PLANTED, type))
			.map(JavaClass::getSimpleName)
			.collect(Collectors.toSet());
	}

}
