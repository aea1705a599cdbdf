package dev.kartoteka.architecture;

import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Imports have the layout that .editorconfig asks of IDEs. */
@Tag("parallel")
class ImportLayoutTest {

	private static final Pattern IMPORT = Pattern.compile("^import ([^;]+);", Pattern.MULTILINE);

	/** What names of imports begin with, group by group; the third is for all others. */
	private static final List<String> GROUPS = List.of("java.", "javax.", "", "dev.kartoteka.", "org.springframework.",
			"static ");

	@Test
	void followsTheLayout() {
		for (String module : ProjectFolder.modules()) {
			assertThat(ProjectFolder.javaFilesIn(ProjectFolder.root().resolve(module).resolve("src"))).isNotEmpty()
				.allSatisfy((file) -> assertThat(Files.readString(file)).matches(ImportLayoutTest::isLaidOut));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "import java.util.List;\n\nimport org.a.B;\n\nimport dev.kartoteka.C;\n",
			"import org.a.B;\nimport org.a.B.C;\nimport org.a.C;\n\nimport static org.a.B.d;\n" })
	void acceptsTheLayout(String imports) {
		assertThat(isLaidOut("package a;\n\n" + imports + "\nclass D { }")).isTrue();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "import org.a.B;\n\nimport java.util.List;\n", "import org.a.B;\nimport dev.kartoteka.C;\n",
					"import org.a.C;\nimport org.a.B;\n", "import static org.a.B.c;\n\nimport org.a.C;\n" })
	void noticesAnotherLayout(String imports) {
		assertThat(isLaidOut("package a;\n\n" + imports + "\nclass D { }")).isFalse();
	}

	private static boolean isLaidOut(String java) {
		List<String> imports = IMPORT.matcher(java).results().map((found) -> found.group(1)).toList();
		return java.contains(layout(imports));
	}

	private static String layout(List<String> imports) {
		return imports.stream()
			.collect(
					Collectors.groupingBy(ImportLayoutTest::group, TreeMap::new, Collectors.toCollection(TreeSet::new)))
			.values()
			.stream()
			.map((group) -> group.stream().map("import %s;\n"::formatted).collect(Collectors.joining()))
			.collect(Collectors.joining("\n"));
	}

	private static int group(String name) {
		return GROUPS.stream()
			.filter(name::startsWith)
			.max(Comparator.comparingInt(String::length))
			.map(GROUPS::indexOf)
			.orElseThrow();
	}

}
