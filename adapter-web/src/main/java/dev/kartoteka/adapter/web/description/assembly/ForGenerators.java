package dev.kartoteka.adapter.web.description.assembly;

import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The same API, described for generators of clients, which support neither a choice
 * between a list and a page nor one between JSON and a form. Every list is a page, and a
 * request with a picture is an operation of its own, under the spelling of the path with
 * a slash at its end. Coordinates are texts, as in responses.
 */
final class ForGenerators {

	private static final String SCHEMA = "#/components/schemas/";

	private static final String JSON = "application/json";

	private static final String MULTIPART = "multipart/form-data";

	private static final String COORDINATE = "^-?[0-9]{1,3}([.][0-9]{1,6})?$";

	private static final List<String> COORDINATES = List.of("longitude", "latitude");

	private static final String CONTENT = "/requestBody/content";

	private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

	private final ObjectNode document;

	private ForGenerators(ObjectNode document) {
		this.document = document;
	}

	/** Describes the API of the document for generators. */
	static ObjectNode of(ObjectNode document) {
		ForGenerators result = new ForGenerators(document.deepCopy());
		result.convert();
		return result.document;
	}

	private void convert() {
		describeCoordinatesAsText();
		ObjectNode paths = (ObjectNode) this.document.get("paths");
		for (Map.Entry<String, JsonNode> path : List.copyOf(paths.properties())) {
			for (String method : METHODS) {
				if (path.getValue().get(method) instanceof ObjectNode operation) {
					makePage(operation);
					showCoordinatesAsText(operation);
					separateForms(path, method, operation, paths);
				}
			}
		}
		((ObjectNode) this.document.at("/components/parameters")).remove(List.of("Page", "Cursor"));
	}

	/**
	 * Coordinates are sent as they are read. Of a choice between number and text, the
	 * generators for Java and TypeScript make a class without content.
	 */
	private void describeCoordinatesAsText() {
		for (String form : List.of("PlaceForm", "PlaceChanges")) {
			for (String coordinate : COORDINATES) {
				ObjectNode property = (ObjectNode) this.document
					.at("/components/schemas/" + form + "/properties/" + coordinate);
				property.put("type", "string").put("pattern", COORDINATE).remove(List.of("minimum", "maximum"));
			}
		}
	}

	private static void showCoordinatesAsText(ObjectNode operation) {
		if (operation.at(CONTENT).path(JSON).path("example") instanceof ObjectNode example) {
			for (String coordinate : COORDINATES) {
				if (example.has(coordinate)) {
					example.put(coordinate, example.get(coordinate).asString());
				}
			}
		}
	}

	private void makePage(ObjectNode operation) {
		ArrayNode parameters = operation.withArrayProperty("parameters");
		if (parameters.valueStream().noneMatch((parameter) -> isNamed(parameter, "Page"))) {
			return;
		}
		parameters.removeIf((parameter) -> isNamed(parameter, "Page") || isNamed(parameter, "Cursor"));
		ObjectNode page = parameters.insertObject(0);
		page.put("name", "page").put("in", "query").put("required", true);
		page.put("description", "The number of a page.").putObject("schema").put("type", "integer").put("minimum", 1);
		ObjectNode content = (ObjectNode) operation.at("/responses/200/content").get(JSON);
		String list = content.at("/schema/$ref").stringValue();
		String item = list.substring(SCHEMA.length(), list.length() - "List".length());
		content.putObject("schema").put("$ref", SCHEMA + item + "Page");
		if (content.get("examples") instanceof ObjectNode examples) {
			examples.retain("page");
		}
		((ObjectNode) this.document.at("/components/schemas")).remove(List.of(item + "List", item + "Portion"));
	}

	private static boolean isNamed(JsonNode parameter, String component) {
		return parameter.path("$ref").stringValue("").equals("#/components/parameters/" + component);
	}

	private void separateForms(Map.Entry<String, JsonNode> path, String method, ObjectNode operation,
			ObjectNode paths) {
		if (!(operation.at(CONTENT) instanceof ObjectNode content) || !content.has(JSON)) {
			return;
		}
		if (hasFile(content.get(JSON).get("schema"))) {
			ObjectNode form = operation.deepCopy();
			form.put("operationId", operation.get("operationId").stringValue() + "WithImage");
			((ObjectNode) form.at(CONTENT)).retain(MULTIPART);
			ObjectNode item = paths.withObjectProperty(path.getKey() + "/");
			item.set(method, form);
			if (path.getValue().has("parameters")) {
				item.set("parameters", path.getValue().get("parameters").deepCopy());
			}
		}
		content.retain(JSON);
	}

	private boolean hasFile(JsonNode schema) {
		JsonNode properties = resolved(schema).path("properties");
		return properties.valueStream()
			.anyMatch((property) -> resolved(property).path("format").stringValue("").equals("binary"));
	}

	private JsonNode resolved(JsonNode schema) {
		String reference = schema.path("$ref").stringValue("");
		return reference.isEmpty() ? schema : this.document.at(reference.substring(1));
	}

}
