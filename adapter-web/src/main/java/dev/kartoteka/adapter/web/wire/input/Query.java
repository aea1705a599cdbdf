package dev.kartoteka.adapter.web.wire.input;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The query parameters of a URL; the last of equal names wins. */
public final class Query {

	private static final Query EMPTY = new Query(JsonNodeFactory.instance.objectNode());

	private final ObjectNode parameters;

	private Query(ObjectNode parameters) {
		this.parameters = parameters;
	}

	/** Parses the query string; null if there is none. */
	public static Query of(@Nullable String encoded) {
		return (encoded == null || encoded.isEmpty()) ? EMPTY
				: new Query(FormInput.read(encoded, StandardCharsets.UTF_8));
	}

	/** Creates a query of one parameter. */
	public static Query of(String name, String value) {
		return new Query(JsonNodeFactory.instance.objectNode().put(name, value));
	}

	/** The parameter; null if absent. */
	public @Nullable String get(String name) {
		JsonNode value = this.parameters.get(name);
		return (value == null) ? null : value.stringValue();
	}

	public boolean has(String name) {
		return this.parameters.has(name);
	}

	/** The parameters as the body of a form, for reading with {@link Fields}. */
	public Body asBody() {
		return Body.ofForm(this.parameters);
	}

	/** Encodes the query with one parameter replaced, sorted by name. */
	public String with(String name, String value) {
		Map<String, String> changed = asMap();
		changed.put(name, value);
		return encode(changed);
	}

	/** Encodes the query without one parameter, sorted by name. */
	public String without(String name) {
		Map<String, String> changed = asMap();
		changed.remove(name);
		return encode(changed);
	}

	private Map<String, String> asMap() {
		Map<String, String> map = new LinkedHashMap<>();
		this.parameters.properties().forEach((entry) -> map.put(entry.getKey(), entry.getValue().stringValue()));
		return map;
	}

	private static String encode(Map<String, String> parameters) {
		return new TreeMap<>(parameters).entrySet()
			.stream()
			.map((entry) -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
			.collect(Collectors.joining("&"));
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
