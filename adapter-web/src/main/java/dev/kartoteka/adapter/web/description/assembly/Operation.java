package dev.kartoteka.adapter.web.description.assembly;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.TreeMap;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Completes an operation with the responses and parameters that follow from its marks.
 */
final class Operation {

	private static final String CALLER = "x-caller";

	private static final String LIST = "x-list";

	private static final String CACHED = "x-cached";

	private static final String LOCATION = "Location";

	private static final String JSON = "application/json";

	private static final List<String> FORMS = List.of("application/x-www-form-urlencoded", "multipart/form-data");

	private static final String REPEATABLE = "x-repeatable";

	private static final Map<String, String> COMMON_RESPONSES = Map.of("400", "BadRequest", "404", "NotFound", "405",
			"MethodNotAllowed", "406", "NotAcceptable", "500", "ServerError", "503", "Unavailable");

	private static final Map<String, String> BODY_RESPONSES = Map.of("408", "TimedOut", "413", "TooLarge", "415",
			"UnsupportedMediaType");

	private final ObjectNode node;

	private Operation(ObjectNode node) {
		this.node = node;
	}

	static void complete(ObjectNode node, String tag, Lists lists) {
		Operation operation = new Operation(node);
		node.putArray("tags").add(tag);
		if (node.has(LIST)) {
			lists.describe(node.remove(LIST).stringValue(), node, node.remove(CACHED) != null);
		}
		operation.addCaller();
		operation.addResponses(COMMON_RESPONSES);
		if (node.get("requestBody") instanceof ObjectNode body) {
			addForms(body);
			operation.addResponses(BODY_RESPONSES);
		}
		if (node.remove(REPEATABLE) != null) {
			operation.addIdempotencyKey();
		}
		operation.addLocation();
		operation.sortResponses();
	}

	private void addLocation() {
		if (this.node.at("/responses/201") instanceof ObjectNode created) {
			ObjectNode headers = created.withObjectProperty("headers");
			if (!headers.has(LOCATION)) {
				headers.putObject(LOCATION).put("$ref", "#/components/headers/" + LOCATION);
			}
		}
	}

	private void addCaller() {
		String caller = this.node.path(CALLER).stringValue("");
		this.node.remove(CALLER);
		switch (caller) {
			case "anybody" -> {
				this.node.putArray("security");
				addResponses(Map.of("401", "BadToken"));
			}
			case "user", "client" -> {
				this.node.putArray("security").addObject().putArray(caller);
				addResponses(Map.of("401", "Unauthenticated", "403", "Forbidden"));
			}
			default -> throw new IllegalStateException(this.node.get("operationId") + " is not for " + caller);
		}
	}

	/** A body that may be JSON may be a form too. */
	private static void addForms(ObjectNode body) {
		ObjectNode content = body.withObjectProperty("content");
		if (content.has(JSON)) {
			FORMS.forEach((form) -> content.putObject(form).set("schema", content.get(JSON).get("schema").deepCopy()));
		}
	}

	private void addIdempotencyKey() {
		this.node.withArrayProperty("parameters").addObject().put("$ref", "#/components/parameters/IdempotencyKey");
		addResponses(Map.of("409", "StillAnswering", "422", "KeyReused"));
		for (Entry<String, JsonNode> response : this.node.get("responses").properties()) {
			if (response.getKey().startsWith("2")) {
				((ObjectNode) response.getValue()).withObjectProperty("headers")
					.putObject("Idempotent-Replayed")
					.put("$ref", "#/components/headers/IdempotentReplayed");
			}
		}
	}

	private void addResponses(Map<String, String> components) {
		ObjectNode responses = this.node.withObject("/responses");
		components.forEach((status, component) -> {
			if (!responses.has(status)) {
				responses.putObject(status).put("$ref", "#/components/responses/" + component);
			}
		});
	}

	private void sortResponses() {
		ObjectNode responses = this.node.withObject("/responses");
		Map<String, JsonNode> sorted = new TreeMap<>(Comparator.naturalOrder());
		for (Entry<String, JsonNode> response : responses.properties()) {
			sorted.put(response.getKey(), response.getValue());
		}
		responses.removeAll().setAll(sorted);
	}

}
