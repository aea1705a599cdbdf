package dev.kartoteka.adapter.web.description.assembly;

import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Assembles the OpenAPI document from one file per area and adds what all operations have
 * in common; see docs/api/README.md.
 */
final class Assembly {

	private static final String AREA = "x-area";

	private static final String SYNONYMS = "x-synonyms";

	private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

	private final DescriptionFiles files;

	private final ObjectNode document;

	private final ObjectNode paths;

	private final Lists lists;

	private Assembly(DescriptionFiles files) {
		this.files = files;
		this.document = files.common();
		this.paths = this.document.putObject("paths");
		this.lists = new Lists(this.document.withObject("/components/schemas"));
	}

	static ObjectNode of(DescriptionFiles files) {
		Assembly assembly = new Assembly(files);
		assembly.addAreas();
		CommonHeaders.addToResponsesOf(assembly.document);
		return assembly.document;
	}

	private void addAreas() {
		for (JsonNode tag : this.document.get("tags")) {
			ObjectNode area = this.files.area(tag.get(AREA).stringValue());
			addComponents(area.withObject("/components"));
			for (Map.Entry<String, JsonNode> path : area.withObject("/paths").properties()) {
				addPath(path.getKey(), (ObjectNode) path.getValue(), tag.get("name").stringValue());
			}
		}
	}

	private void addComponents(ObjectNode components) {
		for (Map.Entry<String, JsonNode> kind : components.properties()) {
			ObjectNode known = this.document.withObject("/components/" + kind.getKey());
			kind.getValue().properties().forEach((component) -> add(component.getKey(), component.getValue(), known));
		}
	}

	private void addPath(String path, ObjectNode item, String tag) {
		JsonNode synonyms = item.path(SYNONYMS).deepCopy();
		item.remove(SYNONYMS);
		for (String method : METHODS) {
			if (item.get(method) instanceof ObjectNode operation) {
				Operation.complete(operation, tag, this.lists);
			}
		}
		add(withoutSlash(path), item, this.paths);
		synonyms.forEach((synonym) -> add(withoutSlash(synonym.stringValue()), alias(item, path), this.paths));
	}

	/** Both spellings work; OpenAPI linters prefer the one without the slash. */
	private static String withoutSlash(String path) {
		return path.substring(0, path.length() - 1);
	}

	/** The same operations under a deprecated spelling of the path. */
	private static ObjectNode alias(ObjectNode item, String path) {
		ObjectNode alias = item.deepCopy();
		for (String method : METHODS) {
			if (alias.get(method) instanceof ObjectNode operation) {
				operation.put("operationId", operation.get("operationId").stringValue() + "Alias");
				operation.put("description", "Another spelling of `" + path + "`.");
				operation.put("deprecated", true);
			}
		}
		return alias;
	}

	private static void add(String name, JsonNode value, ObjectNode known) {
		if (known.has(name)) {
			throw new IllegalStateException("Described twice: " + name);
		}
		known.set(name, value);
	}

}
