package dev.kartoteka.adapter.web.description.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The examples match their schemas, and the references exist. */
class ExamplesTest {

	private static final String ID = "urn:description";

	private static final ObjectNode DOCUMENT = KartotekaDescription.document();

	private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDialect(Dialect.builder(Dialects.getDraft202012())
		.unknownKeywordFactory((keyword, _) -> new NonValidationKeyword(keyword))
		.build(), (registry) -> registry.schemas(Map.of(ID, DOCUMENT.toString())));

	@Test
	void examplesMatchTheirSchemas() {
		List<String> faults = new ArrayList<>();
		long checked = places(DOCUMENT, "").mapToLong((place) -> check(place, faults)).sum();
		assertThat(faults).isEmpty();
		assertThat(checked).isGreaterThan(150);
	}

	@Test
	void examplesHaveTheFieldsInOrder() {
		List<String> faults = new ArrayList<>();
		for (Map.Entry<String, JsonNode> schema : DOCUMENT.at("/components/schemas").properties()) {
			List<String> order = List.copyOf(schema.getValue().path("properties").propertyNames());
			List<String> required = schema.getValue()
				.path("required")
				.valueStream()
				.map(JsonNode::stringValue)
				.toList();
			if (schema.getValue().path("additionalProperties").isBoolean()
					&& !required.equals(order.stream().filter(required::contains).toList())) {
				faults.add(schema.getKey() + ": " + required);
			}
		}
		assertThat(faults).isEmpty();
	}

	@Test
	void optionalParametersHaveNoExamples() {
		List<String> filled = places(DOCUMENT, "").map(Place::node)
			.filter((node) -> node.has("in") && !node.path("required").booleanValue(false))
			.filter((node) -> node.has("example") || node.has("examples") || node.get("schema").has("default"))
			.map((node) -> node.get("name").stringValue())
			.toList();
		assertThat(filled).as("Swagger UI would send it, and get a page for a list, or 412").isEmpty();
	}

	@Test
	void referencesResolve() {
		List<String> references = places(DOCUMENT, "").map((place) -> place.node().path("$ref").stringValue(""))
			.filter((reference) -> !reference.isEmpty())
			.distinct()
			.toList();
		assertThat(references).isNotEmpty()
			.allSatisfy((reference) -> assertThat(DOCUMENT.at(reference.substring(1)).isMissingNode()).as(reference)
				.isFalse());
	}

	private static long check(Place place, List<String> faults) {
		JsonNode node = place.node();
		if (isSchema(place.pointer())) {
			return node.path("examples").valueStream().filter((value) -> check(place.pointer(), value, faults)).count();
		}
		if (!node.has("schema")) {
			return 0;
		}
		return Stream
			.concat(node.has("example") ? Stream.of(node.get("example")) : Stream.empty(),
					node.path("examples").valueStream().map((example) -> example.get("value")))
			.filter((value) -> check(place.pointer() + "/schema", value, faults))
			.count();
	}

	private static boolean isSchema(String pointer) {
		return pointer.matches("/components/schemas/\\w+(/properties/\\w+)*");
	}

	private static boolean check(String pointer, JsonNode value, List<String> faults) {
		Schema schema = SCHEMAS.getSchema(SchemaLocation.of(ID + "#" + pointer));
		schema.validate(value).forEach((error) -> faults.add(pointer + ": " + error));
		return true;
	}

	/** Every object of the document, without the content of examples. */
	private static Stream<Place> places(JsonNode node, String pointer) {
		Stream<Place> here = node.isObject() ? Stream.of(new Place(node, pointer)) : Stream.empty();
		Stream<Place> below = node.isArray()
				? Stream.iterate(0, (i) -> i < node.size(), (i) -> i + 1)
					.flatMap((i) -> places(node.get(i), pointer + "/" + i))
				: node.properties()
					.stream()
					.filter((property) -> !property.getKey().startsWith("example"))
					.flatMap((property) -> places(property.getValue(),
							pointer + "/" + property.getKey().replace("~", "~0").replace("/", "~1")));
		return Stream.concat(here, below);
	}

	private record Place(JsonNode node, String pointer) {
	}

}
