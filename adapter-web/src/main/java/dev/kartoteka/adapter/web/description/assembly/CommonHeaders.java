package dev.kartoteka.adapter.web.description.assembly;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The headers of every response. */
final class CommonHeaders {

	private static final String HEADER = "#/components/headers/";

	private static final Map<String, String> COMPONENTS = new TreeMap<>(
			Map.of("X-Request-ID", "RequestId", "X-Content-Type-Options", "NoSniffing", "X-Frame-Options", "NoFrame",
					"Strict-Transport-Security", "StrictTransport"));

	static final Set<String> NAMES = COMPONENTS.keySet();

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
		COMPONENTS.forEach((name, component) -> headers.putObject(name).put("$ref", HEADER + component));
	}

}
