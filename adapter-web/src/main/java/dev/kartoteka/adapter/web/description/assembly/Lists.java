package dev.kartoteka.adapter.web.description.assembly;

import java.util.Map;
import java.util.TreeMap;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Describes lists: whole, in pages and in slices. */
final class Lists {

	private static final String SCHEMA = "#/components/schemas/";

	private static final String PARAMETER = "#/components/parameters/";

	private static final String HEADER = "#/components/headers/";

	private static final Map<String, String> CACHE_HEADERS = new TreeMap<>(Map.of("ETag", "ListTag", "Cache-Control",
			"CacheControl", "Content-Encoding", "ContentEncoding", "Vary", "Vary"));

	private final ObjectNode schemas;

	/** Adds the schemas of lists to these schemas. */
	Lists(ObjectNode schemas) {
		this.schemas = schemas;
	}

	/**
	 * Describes the response and parameters of an operation that lists items.
	 * @param cached whether caches may store the response
	 */
	void describe(String item, ObjectNode operation, boolean cached) {
		ObjectNode response = operation.withObjectProperty("responses").withObjectProperty("200");
		response.put("description", "All, or the portion that was asked for.");
		ObjectNode content = response.withObjectProperty("content").withObjectProperty("application/json");
		content.putObject("schema").put("$ref", SCHEMA + listOf(item));
		JsonNode example = this.schemas.path(item).path("examples").path(0);
		if (!example.isMissingNode()) {
			addExamples(example, content.putObject("examples"));
		}
		ArrayNode parameters = operation.withArray("/parameters");
		for (String parameter : new String[] { "Page", "PageSize", "Cursor" }) {
			parameters.addObject().put("$ref", PARAMETER + parameter);
		}
		if (cached) {
			parameters.addObject().put("$ref", PARAMETER + "IfNoneMatch");
			ObjectNode headers = response.withObjectProperty("headers");
			CACHE_HEADERS.forEach((name, header) -> headers.putObject(name).put("$ref", HEADER + header));
			operation.withObjectProperty("responses").putObject("304").put("$ref", "#/components/responses/SameList");
		}
	}

	private static void addExamples(JsonNode item, ObjectNode examples) {
		examples.withObject("/list").putArray("value").add(item);
		ObjectNode page = examples.withObject("/page").putObject("value");
		page.put("count", 1).putNull("next").putNull("previous").putArray("results").add(item);
		ObjectNode portion = examples.withObject("/portion").putObject("value");
		portion.putNull("next").putNull("previous").putArray("results").add(item);
	}

	/**
	 * The whole list, unless a page or slice is requested. Written so that client
	 * generators make a list of it, since they do not support a choice between lists and
	 * objects.
	 */
	private String listOf(String item) {
		String name = item + "List";
		if (!this.schemas.has(name)) {
			ObjectNode list = this.schemas.putObject(name);
			list.putArray("type").add("array").add("object");
			list.putObject("items").put("$ref", SCHEMA + item);
			ObjectNode items = list.deepCopy().put("type", "array");
			list.putObject("if").put("type", "object");
			ArrayNode forms = list.putObject("then").putArray("oneOf");
			forms.addObject().put("$ref", SCHEMA + page(item, items));
			forms.addObject().put("$ref", SCHEMA + portion(item, items));
		}
		return name;
	}

	private String page(String item, ObjectNode items) {
		String name = item + "Page";
		ObjectNode page = this.schemas.putObject(name).put("description", "A page with a number.");
		page.put("type", "object").putArray("required").add("count").add("next").add("previous").add("results");
		page.put("additionalProperties", false);
		page.withObject("/properties/count").put("type", "integer").put("description", "Of the whole list.");
		addLinksAndResults(page, items);
		return name;
	}

	private String portion(String item, ObjectNode items) {
		String name = item + "Portion";
		ObjectNode portion = this.schemas.putObject(name).put("description", "A portion beside a cursor.");
		portion.put("type", "object").putArray("required").add("next").add("previous").add("results");
		portion.put("additionalProperties", false);
		addLinksAndResults(portion, items);
		return name;
	}

	private static void addLinksAndResults(ObjectNode schema, ObjectNode items) {
		for (String link : new String[] { "next", "previous" }) {
			ObjectNode property = schema.withObject("/properties/" + link);
			property.putArray("type").add("string").add("null");
			property.put("format", "uri");
		}
		schema.withObject("/properties").set("results", items.deepCopy());
	}

}
