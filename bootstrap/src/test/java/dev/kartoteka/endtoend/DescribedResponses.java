package dev.kartoteka.endtoend;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares responses with the description of the API: status, headers, type and body.
 * What is not described is a failure.
 */
final class DescribedResponses {

	private static final DescribedResponses OF_KARTOTEKA = new DescribedResponses(ApiDescription.ofKartoteka());

	private static final String ID = "urn:description";

	private static final JsonMapper MAPPER = new JsonMapper();

	/** Of the message rather than of the answer. */
	private static final Set<String> TRANSPORT = Set.of("connection", "content-length", "content-type", "date",
			"keep-alive", "transfer-encoding", "vary");

	private final ApiDescription description;

	private final SchemaRegistry registry;

	private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

	DescribedResponses(ApiDescription description) {
		this.description = description;
		Dialect dialect = Dialect.builder(Dialects.getDraft202012())
			.unknownKeywordFactory((keyword, _) -> new NonValidationKeyword(keyword))
			.build();
		SchemaRegistryConfig strict = SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
		this.registry = SchemaRegistry.withDialect(dialect,
				(builder) -> builder.schemas(Map.of(ID, description.document().toString()))
					.schemaRegistryConfig(strict));
	}

	/**
	 * Fails if Kartoteka's description does not allow the answer.
	 * @param body null if it is not known
	 */
	static void check(HttpRequest request, HttpResponse<?> response, byte @Nullable [] body) {
		if (request.uri().getPath().startsWith("/actuator/")) {
			// Of the management port, which is not part of the API.
			return;
		}
		List<String> faults = OF_KARTOTEKA.faults(request.method(), request.uri().getRawPath(), response.statusCode(),
				response.headers(), body);
		assertThat(faults)
			.as("what the description of the API does not say of the answer %d to %s", response.statusCode(), request)
			.isEmpty();
	}

	/** Returns what differs from the description. */
	List<String> faults(String method, String rawPath, int status, HttpHeaders headers, byte @Nullable [] body) {
		ApiDescription.Place response = this.description.respond(method, rawPath, status);
		if (!response.exists()) {
			return List.of("no such answer is described");
		}
		List<String> faults = new ArrayList<>();
		addFaultsOfHeaders(response, headers, faults);
		addFaultsOfContent(response, headers, method.equals("HEAD") ? null : body, faults);
		return faults;
	}

	private void addFaultsOfHeaders(ApiDescription.Place response, HttpHeaders headers, List<String> faults) {
		Set<String> described = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
		for (String name : response.node().path("headers").propertyNames()) {
			described.add(name);
			ApiDescription.Place header = this.description
				.at(response.pointer() + "/headers/" + ApiDescription.escaped(name));
			if (header.node().path("required").booleanValue(false) && headers.firstValue(name).isEmpty()) {
				faults.add("the header " + name + " is missing");
			}
			headers.allValues(name).forEach((value) -> validate(header.pointer() + "/schema", typed(value), faults));
		}
		headers.map()
			.keySet()
			.stream()
			.filter((name) -> !described.contains(name) && !TRANSPORT.contains(name)
					&& !name.startsWith("access-control-"))
			.forEach((name) -> faults.add("the header " + name + " is not described"));
	}

	/** A number where it looks like one. */
	private static JsonNode typed(String value) {
		JsonNodeFactory nodes = JsonNodeFactory.instance;
		return value.matches("\\d{1,18}") ? nodes.numberNode(Long.parseLong(value)) : nodes.stringNode(value);
	}

	private void addFaultsOfContent(ApiDescription.Place response, HttpHeaders headers, byte @Nullable [] body,
			List<String> faults) {
		String type = headers.firstValue("Content-Type").orElse("").replaceFirst(";.*", "").strip();
		JsonNode content = response.node().path("content");
		if (content.isMissingNode()) {
			if (!type.isEmpty() || (body != null && body.length > 0)) {
				faults.add("it has content, of which nothing is described: " + type);
			}
		}
		else if (!content.has(type)) {
			faults.add("content of that type is not described: " + type);
		}
		else if (body != null) {
			String schema = response.pointer() + "/content/" + ApiDescription.escaped(type) + "/schema";
			parsed(type, headers, body, faults).forEach((value) -> validate(schema, value, faults));
		}
	}

	/** The one value, or none if it is broken or not for people. */
	private static List<JsonNode> parsed(String type, HttpHeaders headers, byte[] body, List<String> faults) {
		byte[] plain = headers.firstValue("Content-Encoding").isPresent() ? decompressed(body) : body;
		if (type.startsWith("text/")) {
			return List.of(JsonNodeFactory.instance.stringNode(new String(plain, StandardCharsets.UTF_8)));
		}
		if (!type.endsWith("json")) {
			return List.of();
		}
		try {
			return List.of(MAPPER.readTree(plain));
		}
		catch (JacksonException broken) {
			faults.add("no JSON: " + broken.getMessage());
			return List.of();
		}
	}

	private static byte[] decompressed(byte[] body) {
		try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(body))) {
			return gzip.readAllBytes();
		}
		catch (IOException broken) {
			throw new UncheckedIOException(broken);
		}
	}

	private void validate(String pointer, JsonNode value, List<String> faults) {
		this.schemas.computeIfAbsent(pointer, (place) -> this.registry.getSchema(SchemaLocation.of(ID + "#" + place)))
			.validate(value)
			.forEach((error) -> faults.add(pointer + ": " + error));
	}

}
