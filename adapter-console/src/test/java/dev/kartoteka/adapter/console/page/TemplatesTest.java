package dev.kartoteka.adapter.console.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateException;
import gg.jte.html.HtmlAttribute;
import gg.jte.html.HtmlPolicy;
import gg.jte.html.HtmlPolicyException;
import gg.jte.html.HtmlTag;
import gg.jte.html.OwaspHtmlPolicy;
import gg.jte.html.policy.PolicyGroup;
import gg.jte.html.policy.PreventInlineEventHandlers;
import gg.jte.resolve.DirectoryCodeResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The templates keep what the content security policy and the escaping rely on. */
class TemplatesTest {

	private static final Path TEMPLATES = Path.of("src/main/jte");

	private static final Pattern SCRIPT_WITH_CONTENT = Pattern.compile("<script(?![^>]*\\bsrc=)",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern EVALUATED = Pattern.compile("hx-on|hx-vals=\"js:|hx-trigger=\"[^\"]*\\[");

	@Test
	void haveNoInlineStylesOrHandlers(@TempDir Path classes) {
		generate(TEMPLATES, classes);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			<p style="color:red">x</p> | Inline style in <p>
			<a onclick="x()">x</a>     | Inline event handlers are not allowed: onclick
			<p class=x>x</p>           | Unquoted HTML attribute values are not allowed: class
			""")
	void areRefusedOtherwise(String content, String reason, @TempDir Path folder) throws IOException {
		Path source = Files.createDirectory(folder.resolve("source"));
		Files.writeString(source.resolve("planted.jte"), content);
		assertThatExceptionOfType(TemplateException.class).isThrownBy(() -> generate(source, folder.resolve("classes")))
			.withMessageContaining(reason);
	}

	@Test
	void containNoScriptsStylesOrUnescapedOutput() throws IOException {
		assertThat(templates()).isNotEmpty().allSatisfy((template) -> {
			String source = Files.readString(template);
			assertThat(source).doesNotContainIgnoringCase("<style").doesNotContain("$unsafe", "@raw");
			assertThat(SCRIPT_WITH_CONTENT.matcher(source).find()).as("a script with content").isFalse();
			assertThat(EVALUATED.matcher(source).find()).as("an attribute that needs eval").isFalse();
		});
	}

	/** A form without it is refused when it is submitted. */
	@Test
	void haveATokenInEachFormThatIsPosted() throws IOException {
		assertThat(templates()).allSatisfy((template) -> {
			String source = Files.readString(template);
			assertThat(occurrences("@template.page.token(", source)).isEqualTo(occurrences("method=\"post\"", source));
		});
	}

	private static int occurrences(String part, String text) {
		return text.split(Pattern.quote(part), -1).length - 1;
	}

	private static List<Path> templates() throws IOException {
		try (Stream<Path> files = Files.walk(TEMPLATES)) {
			return files.filter(Files::isRegularFile).toList();
		}
	}

	private static void generate(Path source, Path classes) {
		TemplateEngine engine = TemplateEngine.create(new DirectoryCodeResolver(source), classes, ContentType.Html,
				null, "dev.kartoteka.adapter.console");
		engine.setTrimControlStructures(true);
		PolicyGroup policies = new PolicyGroup();
		policies.addPolicy(new OwaspHtmlPolicy());
		policies.addPolicy(new PreventInlineEventHandlers());
		policies.addPolicy(new NoStyles());
		engine.setHtmlPolicy(policies);
		engine.generateAll();
	}

	private static final class NoStyles implements HtmlPolicy {

		@Override
		public void validateHtmlTag(HtmlTag tag) {
			// Tags are checked by the other policies.
		}

		@Override
		public void validateHtmlAttribute(HtmlTag tag, HtmlAttribute attribute) throws HtmlPolicyException {
			if (attribute.getName().equalsIgnoreCase("style")) {
				throw new HtmlPolicyException("Inline style in <" + tag.getName() + ">");
			}
		}

	}

}
