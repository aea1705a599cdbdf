package dev.kartoteka.adapter.web.description.assembly;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The headers of every response; a response may describe one of them itself. */
final class CommonHeaders {

	private static final String HEADER = "#/components/headers/";

	private static final Map<String, String> COMPONENTS = new TreeMap<>(Map.of("X-Request-ID", "RequestId",
			"X-Content-Type-Options", "NoSniffing", "X-Frame-Options", "NoFrame", "Strict-Transport-Security",
			"StrictTransport", "Cache-Control", "Caching", "Allow", "AllowedMethods"));

	private CommonHeaders() {
	}

	/** Adds the headers to all responses of the document. */
	static void addToResponsesOf(JsonNode document) {
		Stream
			.concat(document.path("paths")
				.valueStream()
				.flatMap(JsonNode::valueStream)
				.map((operation) -> operation.path("responses")),
					Stream.of(document.at("/components/responses"), document.at("/x-every-path/options/responses")))
			.flatMap(JsonNode::valueStream)
			.filter((response) -> !response.has("$ref"))
			.forEach((response) -> addTo((ObjectNode) response));
	}

	private static void addTo(ObjectNode response) {
		ObjectNode headers = response.withObjectProperty("headers");
		COMPONENTS.forEach((name, component) -> {
			if (!headers.has(name)) {
				headers.putObject(name).put("$ref", HEADER + component);
			}
		});
	}

	/** Whether the header is described as that of every response. */
	static boolean isCommon(String name, JsonNode header) {
		return COMPONENTS.containsKey(name) && header.path("$ref").asString("").equals(HEADER + COMPONENTS.get(name));
	}

}
