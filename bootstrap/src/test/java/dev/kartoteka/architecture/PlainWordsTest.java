package dev.kartoteka.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import dev.kartoteka.architecture.PlainWords.Finding;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Comments and Markdown are written in the words of docs/style.md. */
@Tag("parallel")
class PlainWordsTest {

	private static final Path ROOT = ProjectFolder.root();

	private static final Path PLANTED = Path
		.of("bootstrap/src/test/java/dev/kartoteka/architecture/planted/plainwords/Riddle.java");

	/** Folders that do not keep to the list yet. None is added. */
	private static final List<Path> NOT_YET = Stream
		.of("README.md", "docs/adr", "docs/api", "docs/geojson.md", "docs/glossary.md", "docs/migration-from-django.md",
				"docs/operations.md", "docs/security.md", "adapter-cli/src/main", "adapter-mail/src/main",
				"adapter-media/src/main", "adapter-persistence/src/main", "adapter-security/src/main",
				"adapter-text/src/main", "adapter-web/src/main", "application/src/main", "bootstrap/src/main")
		.map((name) -> Path.of(name))
		.toList();

	/** The files that quote the list. */
	private static final Set<Path> QUOTING = Set.of(Path.of("docs/style.md"), PLANTED);

	@Test
	void useNoWordThatIsRuledOut() {
		assertThat(findings(PlainWords.within(ROOT))).isEmpty();
	}

	@Test
	void waitForFoldersThatExist() {
		assertThat(NOT_YET).allSatisfy((folder) -> assertThat(ROOT.resolve(folder)).exists());
	}

	private static List<String> findings(List<Finding> all) {
		return all.stream()
			.map((finding) -> new Finding(ROOT.relativize(finding.file()), finding.line(), finding.word()))
			.filter((finding) -> !QUOTING.contains(finding.file()))
			.filter((finding) -> NOT_YET.stream().noneMatch(finding.file()::startsWith))
			.map(Finding::toString)
			.toList();
	}

	@Test
	void noticesEachWordInCommentsOnly() {
		List<String> found = PlainWords.in(ROOT.resolve(PLANTED))
			.stream()
			.map((finding) -> finding.line() + " " + finding.word().toLowerCase(Locale.ROOT).replaceAll("\\s+", " "))
			.toList();

		assertThat(found).containsExactly("4 he", "4 him", "4 his", "4 him", "4 himself", "5 whoever", "5 whomever",
				"5 he", "5 whatever becomes of", "7 he", "7 lest", "7 nor is the other one neither", "8 the rather",
				"8 shall not", "8 so-manieth", "12 one's own", "12 now and again", "12 in hand", "12 be it",
				"15 nobody who", "15 nobody whom", "15 somebody", "18 somebody", "18 anybody", "18 anybody");
	}

	@Test
	void noticesEachWordInMarkdownButInQuotationsAndCode(@TempDir Path folder) throws IOException {
		Path page = Files.writeString(folder.resolve("page.md"), """
				# Whoever reads

				Not *he*, `him`, "his" nor [this](his.md), but **he**.

				```
				lest
				```
				""");

		assertThat(PlainWords.within(folder)).extracting(Finding::toString)
			.containsExactly(page + ":1: Whoever", page + ":3: he");
	}

}
