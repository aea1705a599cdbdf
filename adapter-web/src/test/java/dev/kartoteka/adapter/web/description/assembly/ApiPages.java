package dev.kartoteka.adapter.web.description.assembly;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.TreeMap;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The description as pages for people: one for each area, and one with what all share.
 */
final class ApiPages {

	private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

	/** Said once for all lists. */
	private static final List<String> FORMS_OF_LISTS = List.of("page", "portion");

	private static final JsonMapper MAPPER = new JsonMapper();

	private final ObjectNode document = KartotekaDescription.document();

	private final SchemaWords words = new SchemaWords(this.document);

	/** By the names of their files. */
	Map<String, String> all() {
		Map<String, String> pages = new TreeMap<>();
		pages.put("README.md", overview());
		this.document.get("tags").forEach((tag) -> pages.put(tag.get("x-area").stringValue() + ".md", page(tag)));
		return pages;
	}

	private String overview() {
		Lines lines = new Lines();
		lines.add("# The API, route by route", "",
				"These pages are made from the description that the program serves; don't edit them here. `ApiPagesTest`"
						+ " makes them anew: see [how the API is described](../README.md).",
				"", this.document.at("/info/description").stringValue().strip(), "");
		for (JsonNode tag : this.document.get("tags")) {
			lines.add("## [%s](%s.md)".formatted(tag.get("name").stringValue(), tag.get("x-area").stringValue()), "",
					tag.get("description").stringValue(), "", "| Route | |", "|--|--|");
			operationsOf(tag).forEach((route, operation) -> lines
				.add("| `%s` | %s |".formatted(route, operation.get("summary").stringValue())));
			lines.add("");
		}
		addCommonAnswers(lines);
		addSchemas(KartotekaDescription.SOURCES.common(), lines);
		return lines.text();
	}

	private void addCommonAnswers(Lines lines) {
		lines.add("## Answers of many routes", "");
		for (Entry<String, JsonNode> response : this.document.at("/components/responses").properties()) {
			lines.add("### " + response.getKey(), "", response.getValue().get("description").stringValue(), "");
			addExamples(response.getValue(), lines);
		}
	}

	private String page(JsonNode tag) {
		Lines lines = new Lines();
		lines.add("# " + tag.get("name").stringValue(), "", tag.get("description").stringValue(), "",
				"Made from the description that the program serves, like [all these pages](README.md); don't edit it here.",
				"");
		operationsOf(tag).forEach((route, operation) -> addOperation(route, operation, lines));
		addSchemas(KartotekaDescription.SOURCES.area(tag.get("x-area").stringValue()), lines);
		return lines.text();
	}

	/** By method and path. */
	private Map<String, JsonNode> operationsOf(JsonNode tag) {
		Map<String, JsonNode> operations = new LinkedHashMap<>();
		for (Entry<String, JsonNode> path : this.document.get("paths").properties()) {
			for (String method : METHODS) {
				JsonNode operation = path.getValue().path(method);
				if (operation.at("/tags/0").equals(tag.get("name"))) {
					operations.put(method.toUpperCase(Locale.ROOT) + " " + path.getKey(),
							withParametersOf(path.getValue(), operation));
				}
			}
		}
		return operations;
	}

	private static JsonNode withParametersOf(JsonNode path, JsonNode operation) {
		ObjectNode whole = (ObjectNode) operation.deepCopy();
		List<JsonNode> own = whole.withArrayProperty("parameters").valueStream().toList();
		whole.putArray("parameters").addAll(path.path("parameters").valueStream().toList()).addAll(own);
		return whole;
	}

	private void addOperation(String route, JsonNode operation, Lines lines) {
		lines.add("## `%s`".formatted(route), "",
				operation.get("summary").stringValue() + ". "
						+ operation.path("description").stringValue("").replace("\n", " ").strip(),
				"", caller(operation), "");
		if (operation.path("deprecated").booleanValue(false)) {
			return;
		}
		addParameters(operation.get("parameters"), lines);
		addBody(operation.path("requestBody"), lines);
		addAnswers(operation.get("responses"), lines);
	}

	private static String caller(JsonNode operation) {
		return switch (operation.at("/security/0").propertyNames().stream().findFirst().orElse("")) {
			case "user" -> "With the token of an account.";
			case "client" -> "With the token of a client.";
			default -> "Without a token.";
		};
	}

	private void addParameters(JsonNode parameters, Lines lines) {
		if (parameters.isEmpty()) {
			return;
		}
		lines.add("| Parameter | In | | |", "|--|--|--|--|");
		for (JsonNode reference : parameters) {
			JsonNode parameter = this.words.resolved(reference);
			lines.add("| `%s`%s | %s | %s | %s |".formatted(parameter.get("name").stringValue(),
					parameter.path("required").booleanValue(false) ? " (required)" : "",
					parameter.get("in").stringValue(), this.words.type(parameter.get("schema")),
					cell(parameter.path("description").stringValue(""))));
		}
		lines.add("");
	}

	private void addBody(JsonNode body, Lines lines) {
		if (body.isMissingNode()) {
			return;
		}
		JsonNode content = body.get("content");
		lines.add("Body: " + this.words.type(content.valueStream().findFirst().orElseThrow().get("schema"))
				+ (content.has("application/json") ? "" : ", as `multipart/form-data`") + ".", "");
		addJson(content.valueStream().findFirst().orElseThrow(), lines);
	}

	private void addAnswers(JsonNode responses, Lines lines) {
		lines.add("| Status | | Body | Headers |", "|--|--|--|--|");
		List<String> common = new ArrayList<>();
		for (Entry<String, JsonNode> status : responses.properties()) {
			JsonNode response = status.getValue();
			String reference = response.path("$ref").stringValue("");
			if (reference.isEmpty()) {
				lines.add("| %s | %s | %s | %s |".formatted(status.getKey(),
						cell(response.get("description").stringValue()), bodies(response), headers(response)));
			}
			else {
				common.add("[%s](README.md#%s)".formatted(status.getKey(),
						reference.substring(reference.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT)));
			}
		}
		lines.add("", "Besides, as on other routes: " + String.join(", ", common) + ".", "");
		for (Entry<String, JsonNode> status : responses.properties()) {
			if (!status.getValue().has("$ref")) {
				addExamples(status.getValue(), status.getKey() + ": ", lines);
			}
		}
	}

	private String bodies(JsonNode response) {
		return response.path("content")
			.properties()
			.stream()
			.map((form) -> form.getKey().equals("application/json") ? this.words.type(form.getValue().get("schema"))
					: "`" + form.getKey() + "`")
			.collect(Collectors.joining(", "));
	}

	private static String headers(JsonNode response) {
		return response.path("headers")
			.properties()
			.stream()
			.filter((header) -> !CommonHeaders.isCommon(header.getKey(), header.getValue()))
			.map((header) -> "`" + header.getKey() + "`")
			.collect(Collectors.joining(", "));
	}

	private void addExamples(JsonNode response, Lines lines) {
		addExamples(response, "", lines);
	}

	private void addExamples(JsonNode response, String title, Lines lines) {
		for (Entry<String, JsonNode> form : response.path("content").properties()) {
			JsonNode examples = form.getValue().path("examples");
			JsonNode first = this.words.resolved(form.getValue().get("schema")).at("/examples/0");
			if (form.getValue().has("example") || (examples.isMissingNode() && !first.isMissingNode())) {
				lines.add(title.isEmpty() ? "" : title + "example", "");
			}
			examples.properties()
				.stream()
				.filter((example) -> !FORMS_OF_LISTS.contains(example.getKey()))
				.forEach((example) -> {
					lines.add(title + example.getKey(), "");
					lines.addJson(example.getValue().get("value"));
				});
			if (examples.isMissingNode()) {
				addJson(form.getValue(), lines);
			}
		}
	}

	private void addJson(JsonNode form, Lines lines) {
		JsonNode example = form.has("example") ? form.get("example")
				: form.at("/examples")
					.valueStream()
					.findFirst()
					.map((first) -> first.get("value"))
					.orElseGet(() -> this.words.resolved(form.get("schema")).at("/examples/0"));
		if (!example.isMissingNode()) {
			lines.addJson(example);
		}
	}

	private void addSchemas(JsonNode file, Lines lines) {
		for (String name : file.at("/components/schemas").propertyNames()) {
			JsonNode schema = this.document.at("/components/schemas/" + name);
			if (!schema.has("properties")) {
				continue;
			}
			lines.add("## " + name, "");
			if (schema.has("description")) {
				lines.add(schema.get("description").stringValue().strip(), "");
			}
			lines.add("| Field | | |", "|--|--|--|");
			List<String> required = schema.path("required").valueStream().map(JsonNode::stringValue).toList();
			for (Entry<String, JsonNode> property : schema.get("properties").properties()) {
				lines.add("| `%s`%s | %s | %s |".formatted(property.getKey(),
						required.contains(property.getKey()) ? " (required)" : "", this.words.type(property.getValue()),
						cell(property.getValue().path("description").stringValue(""))));
			}
			lines.add("");
		}
	}

	private static String cell(String text) {
		return text.strip().replace("\n", " ").replace("|", "\\|");
	}

	private static final class Lines {

		private final List<String> lines = new ArrayList<>();

		void add(String... more) {
			this.lines.addAll(List.of(more));
		}

		void addJson(JsonNode value) {
			String text = value.isString() ? value.stringValue().strip()
					: MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value);
			add(value.isString() ? "```" : "```json", text, "```", "");
		}

		String text() {
			return String.join("\n", this.lines).replaceAll("\n{3,}", "\n\n").strip() + "\n";
		}

	}

}
