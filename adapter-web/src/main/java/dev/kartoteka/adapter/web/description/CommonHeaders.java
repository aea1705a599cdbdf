package dev.kartoteka.adapter.web.description;

import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The headers that every answer has. */
final class CommonHeaders {

	private static final String HEADER = "#/components/headers/";

	private CommonHeaders() {
	}

	/** Adds them to all answers of the document. */
	static void addToAnswersOf(JsonNode document) {
		Stream
			.concat(document.path("paths")
				.valueStream()
				.flatMap(JsonNode::valueStream)
				.map((operation) -> operation.path("responses")), Stream.of(document.at("/components/responses")))
			.flatMap(JsonNode::valueStream)
			.filter((answer) -> !answer.has("$ref"))
			.forEach((answer) -> addTo((ObjectNode) answer));
	}

	private static void addTo(ObjectNode answer) {
		ObjectNode headers = answer.withObjectProperty("headers");
		refer(headers, "X-Request-ID", "RequestId");
		refer(headers, "X-Content-Type-Options", "NoSniffing");
		refer(headers, "X-Frame-Options", "NoFrame");
		refer(headers, "Strict-Transport-Security", "StrictTransport");
	}

	private static void refer(ObjectNode headers, String name, String component) {
		headers.putObject(name).put("$ref", HEADER + component);
	}

}
