package dev.kartoteka.adapter.web.description.assembly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import dev.kartoteka.domain.shared.AuditedKind;

import static org.assertj.core.api.Assertions.assertThat;

/** The description and the documents name the kinds of audited objects, and no others. */
class AuditedKindsTest {

	private static final ObjectNode DOCUMENT = KartotekaDescription.document();

	private static final Path PAGE = Path.of("..", "docs", "api", "changes.md");

	@Test
	void responsesHaveEveryKind() {
		assertThat(words(DOCUMENT.at("/components/schemas/Change/properties/object")))
			.containsExactlyInAnyOrderElementsOf(names(Arrays.stream(AuditedKind.values())));
	}

	@Test
	void eachListSelectsTheKindsThatItHas() {
		assertThat(selectedBy("/organizations/change-l/{organization}"))
			.containsExactlyInAnyOrderElementsOf(kinds(true));
		assertThat(selectedBy("/auth/change-l")).containsExactlyInAnyOrderElementsOf(kinds(false));
	}

	@Test
	void theDocumentHasEveryKindWhereItBelongs() throws IOException {
		String page = Files.readString(PAGE);
		assertThat(quoted(page, "\\| `object` \\| of (.*) \\|")).containsExactlyInAnyOrderElementsOf(kinds(true));
		assertThat(quoted(page, "the same with `object` ([^.]*)\\.")).containsExactlyInAnyOrderElementsOf(kinds(false));
	}

	private static List<String> selectedBy(String path) {
		return DOCUMENT.path("paths")
			.path(path)
			.path("get")
			.path("parameters")
			.valueStream()
			.filter((parameter) -> parameter.path("name").stringValue("").equals("object"))
			.flatMap((parameter) -> words(parameter.path("schema")).stream())
			.toList();
	}

	private static List<String> words(JsonNode schema) {
		return schema.path("enum").valueStream().map(JsonNode::stringValue).toList();
	}

	private static List<String> quoted(String page, String sentence) {
		return Pattern.compile(sentence)
			.matcher(page)
			.results()
			.flatMap((found) -> Pattern.compile("`(\\w+)`").matcher(found.group(1)).results())
			.map((MatchResult word) -> word.group(1))
			.toList();
	}

	private static List<String> kinds(boolean ofOrganizations) {
		return names(
				Arrays.stream(AuditedKind.values()).filter((kind) -> kind.belongsToOrganization() == ofOrganizations));
	}

	private static List<String> names(Stream<AuditedKind> kinds) {
		return kinds.map(AuditedKind::wireName).toList();
	}

}
