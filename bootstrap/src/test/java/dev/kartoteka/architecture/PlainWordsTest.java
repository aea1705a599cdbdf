package dev.kartoteka.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.kartoteka.architecture.PlainWords.Finding;

import static org.assertj.core.api.Assertions.assertThat;

/** Comments and Markdown are written in the words of docs/style.md. */
@Tag("parallel")
class PlainWordsTest {

	private static final Path ROOT = ProjectFolder.root();

	private static final Path PLANTED = Path
		.of("bootstrap/src/test/java/dev/kartoteka/architecture/planted/plainwords/Riddle.java");

	/** The files that quote the list. */
	private static final Set<Path> QUOTING = Set.of(Path.of("docs/style.md"), PLANTED);

	@Test
	void useNoWordThatIsRuledOut() {
		assertThat(findings(PlainWords.within(ROOT))).isEmpty();
	}

	private static List<String> findings(List<Finding> all) {
		return all.stream()
			.map((finding) -> new Finding(ROOT.relativize(finding.file()), finding.line(), finding.word()))
			.filter((finding) -> !QUOTING.contains(finding.file()))
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
				"15 nobody who", "15 nobody whom", "15 somebody", "18 somebody", "18 anybody", "18 anybody",
				"24 turned away", "24 in spite of", "24 of its making", "25 such as it is", "25 but for",
				"25 for want of");
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
