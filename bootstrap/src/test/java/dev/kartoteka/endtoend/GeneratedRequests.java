package dev.kartoteka.endtoend;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Makes requests from the description of the API. Two of three are valid as far as the
 * description tells, the others are broken in one place. The same seed makes the same
 * requests.
 */
final class GeneratedRequests {

	private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

	private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

	/** Requests of these operations hash passwords. */
	private static final Pattern COSTLY = Pattern.compile("\"(current_|new_)?password\"");

	private static final int COMMON_WEIGHT = 6;

	private static final List<String> BAD_TEXTS = List.of("", "0", "-1", "9223372036854775808", "1e400", "null", "abc",
			"\u0000", "%", "_\\", "'; --", "\uD83E\uDD94", "\u202E\u200B", "a/b", "..", "x".repeat(3_000), "NaN",
			"last", "2026-13-45", "1,2,3", "[]", "true");

	private static final List<String> BAD_JSON = List.of("null", "true", "[]", "{}", "\"\"", "\" \\n \"",
			"\"a\\u0000b\"", "\"\\ud800\"", "1e400", "-0", "99999999999999999999", "0.1234567891234", "\"null\"",
			"\"" + "Ё".repeat(25_000) + "\"", "[".repeat(200) + "]".repeat(200), "{\"a\":{\"a\":[1,null]}}", "[null]",
			"[[1]]", "\"\\u202e\"", "-1", "\"1e3\"");

	private static final List<String> BAD_BODIES = List.of("{", "", "[]", "null", "\"text\"", "{\"a\":1}}", "{'a':1}",
			"\uFEFF{}", "{\"a\":NaN}", "[".repeat(5_000), "--x\r\n", "a=%zz&b", "\u0000");

	private static final List<String> BAD_TYPES = List.of("text/plain", "application/json; charset=utf-16",
			"application/json; charset=nonsense", "multipart/form-data", "multipart/form-data; boundary=",
			"application/xml", "application/octet-stream", "*/*", "application/x-www-form-urlencoded; charset=utf-8");

	private static final Map<String, List<String>> BAD_HEADERS = Map.of("If-Match",
			List.of("\"0\"", "W/\"1\"", "*", "1", "\"\"", ",", "\"a\", \"b\""), "If-None-Match",
			List.of("\"0\"", "*", "x", "\"".repeat(500)), "Idempotency-Key",
			List.of("\"", "", "x".repeat(256), "two words", "\"a\\\"b\""), "Accept",
			List.of("image/png", "text/csv", "text/html;q=x", "*/*;q=0", ",", "application/geo+json"), "Range",
			List.of("bytes=5-2", "bytes=-", "lines=1-2", "bytes=0-0,1-1"), "Accept-Language",
			List.of("ru", "xx-yy;q=5", "*"), "X-Request-ID", List.of("a b", "x".repeat(129)), "Authorization",
			List.of("Bearer", "Bearer x.y.z", "JWT", "Basic YTpi", "Bearer " + "x".repeat(5_000)), "Content-Encoding",
			List.of("gzip", "br"), "X-HTTP-Method-Override", List.of("DELETE"));

	private final ApiDescription description = ApiDescription.ofKartoteka();

	private final GeneratedValues values;

	private final List<Operation> operations = new ArrayList<>();

	GeneratedRequests(GeneratedValues values) {
		this.values = values;
		JsonNode paths = this.description.document().get("paths");
		for (String path : paths.propertyNames()) {
			for (String method : METHODS) {
				if (paths.get(path).has(method)) {
					add(new Operation(method, path, paths.get(path)));
				}
			}
		}
	}

	private void add(Operation operation) {
		for (int i = 0; i < operation.weight(); i++) {
			this.operations.add(operation);
		}
	}

	/** Returns the request of that number. */
	Generated request(long seed, long number) {
		Random random = new Random(31 * seed + number);
		// The first numbers of neighboring seeds are alike.
		random.nextLong();
		Operation operation = oneOf(this.operations, random);
		Fault fault = (random.nextInt(3) > 0) ? Fault.NONE : oneOf(List.of(Fault.values()), random);
		return new Draft(operation, fault, random).request();
	}

	private static <T> T oneOf(List<T> choices, Random random) {
		return choices.get(random.nextInt(choices.size()));
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
	}

	/** Who sends a request. */
	enum Sender {

		ANYBODY, STAFF, ACCOUNT, CLIENT

	}

	/** What is wrong with a request. */
	private enum Fault {

		NONE, PATH, QUERY, FIELD, LEFT_OUT, BODY, TYPE, HEADER, SENDER

	}

	/** A request that was made. */
	record Generated(String method, String path, Map<String, String> headers, @Nullable Content content, String body,
			Sender sender) {

		@Override
		public String toString() {
			return "%s %s as %s with %s, body %s".formatted(this.method, this.path, this.sender, this.headers,
					this.body.substring(0, Math.min(300, this.body.length())));
		}

	}

	/** An operation of the description, with references followed. */
	private final class Operation {

		private final String method;

		private final String path;

		private final List<JsonNode> parameters;

		private final @Nullable JsonNode form;

		private final Sender sender;

		private final boolean takesJson;

		Operation(String method, String path, JsonNode item) {
			this.method = method;
			this.path = path;
			JsonNode node = item.get(method);
			this.parameters = Stream
				.concat(item.path("parameters").valueStream(), node.path("parameters").valueStream())
				.map(this::followed)
				.toList();
			JsonNode content = node.path("requestBody").path("content");
			this.takesJson = content.has("application/json");
			JsonNode schema = content.path("multipart/form-data").path("schema");
			this.form = schema.isMissingNode() ? null : followed(schema);
			this.sender = senderOf(node.path("security").toString());
		}

		/**
		 * The own records of accounts change hands, and sessions end: staff must not lose
		 * theirs.
		 */
		private Sender senderOf(String security) {
			if (!security.contains("user")) {
				return security.contains("client") ? Sender.CLIENT : Sender.ANYBODY;
			}
			boolean own = this.path
				.matches("/auth/(users/(me|set_password).*|sessions.*|jwt/.*)|.*-accept.*|.*/invitation-l");
			return own ? Sender.ACCOUNT : Sender.STAFF;
		}

		JsonNode followed(JsonNode node) {
			String reference = node.path("$ref").stringValue("");
			return reference.isEmpty() ? node : GeneratedRequests.this.description.at(reference.substring(1)).node();
		}

		/**
		 * Reads come more often, and what hashes passwords or deletes comes less often.
		 */
		int weight() {
			if (this.method.equals("get")) {
				return 2 * COMMON_WEIGHT;
			}
			boolean costly = this.form != null && COSTLY.matcher(this.form.path("required").toString()).find();
			return (costly || this.method.equals("delete")) ? 1 : COMMON_WEIGHT;
		}

	}

	/** One request in the making. */
	private final class Draft {

		private final Operation operation;

		private final Fault fault;

		private final Random random;

		private final Map<String, String> headers = new LinkedHashMap<>();

		Draft(Operation operation, Fault fault, Random random) {
			this.operation = operation;
			this.fault = fault;
			this.random = random;
		}

		Generated request() {
			String method = this.operation.method.toUpperCase(Locale.ROOT);
			String path = path() + query();
			String body = "";
			Content content = null;
			if (this.operation.form != null) {
				Map<String, String> fields = fields(this.operation.form);
				content = content(fields);
				body = fields.toString();
			}
			if (this.fault == Fault.HEADER) {
				String name = oneOf(BAD_HEADERS.keySet().stream().sorted().toList(), this.random);
				this.headers.put(name, oneOf(BAD_HEADERS.getOrDefault(name, List.of()), this.random));
			}
			Sender sender = (this.fault == Fault.SENDER) ? oneOf(List.of(Sender.values()), this.random)
					: this.operation.sender;
			return new Generated(method, path, this.headers, content, body, sender);
		}

		private String path() {
			int broken = (this.fault == Fault.PATH) ? 0 : -1;
			String path = VARIABLE.matcher(this.operation.path).replaceAll((variable) -> {
				boolean bad = broken == 0 && this.random.nextBoolean();
				String value = bad ? oneOf(BAD_TEXTS, this.random)
						: GeneratedRequests.this.values.inPath(this.operation.path, variable.group(1), this.random);
				return encoded(value);
			});
			return this.random.nextBoolean() ? path : path + "/";
		}

		private String query() {
			List<String> pairs = new ArrayList<>();
			for (JsonNode parameter : this.operation.parameters) {
				String name = parameter.path("name").stringValue();
				boolean wanted = parameter.path("required").booleanValue(false) || this.random.nextInt(5) == 0;
				if (parameter.path("in").stringValue("").equals("query") && (wanted || this.fault == Fault.QUERY)) {
					String value = (this.fault == Fault.QUERY) ? oneOf(BAD_TEXTS, this.random)
							: text(name, parameter.path("schema"));
					pairs.add(name + "=" + encoded(value));
				}
			}
			if (this.fault == Fault.QUERY && this.random.nextInt(4) == 0) {
				pairs.add(oneOf(List.of("page=1&page=2", "&", "=", "a=%00", "cursor=" + "A".repeat(200)), this.random));
			}
			return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
		}

		/** The fields of a body as JSON. */
		private Map<String, String> fields(JsonNode schema) {
			Map<String, String> fields = new LinkedHashMap<>();
			String required = schema.path("required").toString();
			for (String name : schema.path("properties").propertyNames()) {
				boolean password = name.contains("password");
				if (required.contains("\"" + name + "\"") || this.random.nextInt(password ? 12 : 3) == 0) {
					fields.put(name, json(name, this.operation.followed(schema.path("properties").path(name))));
				}
			}
			if (schema.has("anyOf")) {
				fields.put("username", json("username", schema.path("properties").path("username")));
			}
			if (this.fault == Fault.FIELD) {
				List<String> names = schema.path("properties").propertyNames().stream().toList();
				fields.put(names.isEmpty() ? "a" : oneOf(names, this.random), oneOf(BAD_JSON, this.random));
			}
			if (this.fault == Fault.LEFT_OUT && !fields.isEmpty()) {
				fields.remove(oneOf(List.copyOf(fields.keySet()), this.random));
			}
			return fields;
		}

		private Content content(Map<String, String> fields) {
			String json = fields.entrySet()
				.stream()
				.map((field) -> "\"" + field.getKey() + "\":" + field.getValue())
				.collect(Collectors.joining(",", "{", "}"));
			if (this.fault == Fault.BODY) {
				return Content.of(this.operation.takesJson ? "application/json" : "multipart/form-data; boundary=x",
						this.random.nextBoolean() ? oneOf(BAD_BODIES, this.random)
								: json.substring(0, this.random.nextInt(json.length())));
			}
			if (this.fault == Fault.TYPE) {
				return Content.of(oneOf(BAD_TYPES, this.random), json);
			}
			boolean flat = fields.values()
				.stream()
				.noneMatch((value) -> value.startsWith("{") || value.startsWith("["));
			if (this.operation.takesJson && (!flat || this.random.nextInt(3) > 0)) {
				return Content.json(json);
			}
			return form(fields);
		}

		private Content form(Map<String, String> fields) {
			Map<String, String> texts = new LinkedHashMap<>();
			fields.forEach((name, value) -> texts.put(name, GeneratedValues.text(value)));
			String file = this.operation.takesJson ? "image" : texts.containsKey("mode") ? "file" : "image";
			texts.remove("image");
			texts.remove("file");
			String[] pairs = texts.entrySet()
				.stream()
				.flatMap((field) -> Stream.of(field.getKey(), field.getValue()))
				.toArray(String[]::new);
			boolean takesFile = this.operation.form != null && this.operation.form.path("properties").has(file);
			if (takesFile && (!this.operation.takesJson || this.random.nextBoolean())) {
				byte[] content = GeneratedRequests.this.values.file(file, this.fault == Fault.FIELD, this.random);
				return Content.multipartWithFile(file, "a.bin", content, pairs);
			}
			return this.random.nextBoolean() ? Content.multipart(pairs) : Content.form(pairs);
		}

		private String text(String name, JsonNode schema) {
			return GeneratedValues.text(json(name, this.operation.followed(schema)));
		}

		private String json(String name, JsonNode schema) {
			return GeneratedRequests.this.values.json(this.operation.path, name, schema, this.random);
		}

	}

}
