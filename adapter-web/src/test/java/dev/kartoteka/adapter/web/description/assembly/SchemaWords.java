package dev.kartoteka.adapter.web.description.assembly;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/** Schemas in few words, with links to the pages that say more of them. */
final class SchemaWords {

	private static final Map<String, String> LIMITS = Map.of("minLength", "at least %s characters", "maxLength",
			"at most %s characters", "minimum", "from %s", "default", "%s unless given");

	private final JsonNode document;

	private final Map<String, String> pages = new HashMap<>();

	SchemaWords(JsonNode document) {
		this.document = document;
		addPage(KartotekaDescription.SOURCES.common(), "README.md");
		for (JsonNode tag : document.get("tags")) {
			String box = tag.get("x-area").stringValue();
			addPage(KartotekaDescription.SOURCES.area(box), box + ".md");
		}
	}

	private void addPage(JsonNode file, String page) {
		file.at("/components/schemas").propertyNames().forEach((name) -> this.pages.put(name, page));
	}

	JsonNode resolved(JsonNode node) {
		String reference = node.path("$ref").stringValue("");
		return reference.isEmpty() ? node : resolved(this.document.at(reference.substring(1)));
	}

	/** What kind of value it is. */
	String type(JsonNode schema) {
		String reference = schema.path("$ref").stringValue("");
		String name = reference.substring(reference.lastIndexOf('/') + 1);
		JsonNode resolved = resolved(schema);
		if (!reference.isEmpty() && resolved.has("properties") && this.pages.containsKey(name)) {
			return linkTo(name);
		}
		return Stream.concat(Stream.of(kind(resolved)), limits(resolved)).collect(Collectors.joining(", "));
	}

	private String kind(JsonNode schema) {
		if (schema.path("additionalProperties").isObject()) {
			return "object of " + type(schema.get("additionalProperties"));
		}
		if (schema.has("oneOf")) {
			return schema.get("oneOf").valueStream().map(this::type).collect(Collectors.joining(" or "));
		}
		if (schema.has("const")) {
			return "`" + schema.get("const").asString() + "`";
		}
		if (schema.has("enum")) {
			return schema.get("enum")
				.valueStream()
				.map((choice) -> "`" + choice.asString() + "`")
				.collect(Collectors.joining(", "));
		}
		if (schema.has("items")) {
			return "list of " + type(schema.get("items")) + (schema.has("then") ? ", or a page or portion of it" : "");
		}
		String format = schema.path("format").stringValue("");
		return typeNames(schema) + (List.of("", "int64").contains(format) ? "" : " (" + format + ")");
	}

	private String linkTo(String name) {
		return "[%s](%s#%s)".formatted(name, this.pages.get(name), name.toLowerCase(Locale.ROOT));
	}

	private static String typeNames(JsonNode schema) {
		JsonNode type = schema.path("type");
		if (type.isMissingNode()) {
			return "anything";
		}
		return type.isString() ? type.stringValue()
				: type.valueStream().map(JsonNode::stringValue).collect(Collectors.joining(" or "));
	}

	private static Stream<String> limits(JsonNode schema) {
		List<String> limits = new ArrayList<>();
		for (String keyword : List.of("minLength", "maxLength", "minimum", "default")) {
			if (schema.has(keyword) && LIMITS.containsKey(keyword)) {
				limits.add(String.valueOf(LIMITS.get(keyword)).formatted(schema.get(keyword).asString()));
			}
		}
		return limits.stream();
	}

}
