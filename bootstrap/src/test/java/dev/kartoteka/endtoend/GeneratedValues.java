package dev.kartoteka.endtoend;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Valid values: by names for what has to exist or to be new, otherwise by schemas. Knows
 * the objects of the tests and those that responses have named.
 */
final class GeneratedValues {

	private static final JsonMapper MAPPER = new JsonMapper();

	private static final byte[] PICTURE = Base64.getDecoder()
		.decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

	private static final Pattern CREATED = Pattern.compile("/([a-z_]+(?:-[a-z_]+)*?)[-_](?:r|ud|rud)/(\\d+)/.*");

	private static final List<String> WORDS = List.of("Анна", "O’Neil", "Smith-Jones", "Ёлкин", "李", "a",
			"Парк культуры", "Straße 5", "İbrahim");

	/** The beginnings of paths, and what their id is of. */
	private static final Map<String, String> KINDS = Map.ofEntries(Map.entry("/auth/users/", "account"),
			Map.entry("/api/v1/profile/", "account"), Map.entry("/auth/sessions", "session"),
			Map.entry("/clients/auth/sessions", "session"), Map.entry("/organizations/organization-", "organization"),
			Map.entry("/organizations/role-", "role"), Map.entry("/organizations/member-", "member"),
			Map.entry("/organizations/invitation-", "invitation"),
			Map.entry("/clients/client-card-import-", "client-card-import"),
			Map.entry("/clients/client-client-card-", "client-card"), Map.entry("/clients/client-card-", "client-card"),
			Map.entry("/clients/client-u/", "client"), Map.entry("/api/v1/district_", "district"),
			Map.entry("/api/v1/place_image_", "place_image"), Map.entry("/api/v1/place_", "place"));

	private final long organization;

	private final Map<String, List<Long>> ids;

	private final Map<String, Queue<Long>> created = new ConcurrentHashMap<>();

	/**
	 * Creates the values of an organization.
	 * @param ids the objects of each kind that exist, in that organization or without one
	 */
	GeneratedValues(long organization, Map<String, List<Long>> ids) {
		this.organization = organization;
		this.ids = ids;
	}

	/** Notes what a response says was created. */
	void learn(String location) {
		Matcher matcher = CREATED.matcher(location.substring(location.indexOf('/', 1)));
		if (matcher.matches()) {
			this.created.computeIfAbsent(matcher.group(1), (_) -> new ConcurrentLinkedQueue<>())
				.add(Long.valueOf(matcher.group(2)));
		}
	}

	String inPath(String path, String variable, Random random) {
		return switch (variable) {
			case "organization" -> String.valueOf(this.organization);
			case "phone" -> String.valueOf(7_900_000_0000L + random.nextInt(400)).substring(random.nextInt(7));
			case "id" -> String.valueOf(id(kindOf(path), random));
			default -> word(random);
		};
	}

	private static String kindOf(String path) {
		return KINDS.keySet()
			.stream()
			.filter(path::startsWith)
			.max((one, other) -> Integer.compare(one.length(), other.length()))
			.map(KINDS::get)
			.orElse("");
	}

	private long id(String kind, Random random) {
		Queue<Long> fresh = this.created.get(kind);
		Long next = (fresh != null && random.nextBoolean()) ? fresh.poll() : null;
		List<Long> known = this.ids.getOrDefault(kind, List.of(1L));
		return (next != null) ? next : known.get(random.nextInt(known.size()));
	}

	/** Returns a value in JSON for a field or parameter. */
	String json(String path, String name, JsonNode schema, Random random) {
		String given = given(path, name, random);
		return (given != null) ? given : bySchema(schema, random);
	}

	private @Nullable String given(String path, String name, Random random) {
		return switch (name) {
			case "organization" -> String.valueOf(this.organization);
			case "role", "place" -> String.valueOf(id(name, random));
			case "district", "district_id" -> String.valueOf(id("district", random));
			case "user", "creator", "actor" -> String.valueOf(id("account", random));
			case "phone" -> "\"+79%09d\"".formatted(random.nextInt(1_000_000_000));
			case "email" -> "\"a%d@example.org\"".formatted(random.nextLong(Long.MAX_VALUE));
			case "username" -> path.endsWith("/create") ? "\"" + Program.STAFF_USERNAME + '"'
					: "\"u%d\"".formatted(random.nextLong(Long.MAX_VALUE));
			case "password", "current_password", "new_password" -> '"' + Person.PASSWORD + '"';
			case "permissions" -> "[\"role_view\",\"member_view\"]";
			case "type" -> "\"park\"";
			case "near" -> "\"55.75,37.61\"";
			case "in_bbox" -> "\"37,55,38,56\"";
			case "since", "until" -> "\"2026-01-02\"";
			case "expand" -> path.contains("change-l") ? "\"session\"" : "\"image,links\"";
			case "page" -> random.nextBoolean() ? "1" : "\"last\"";
			case "cursor", "columns" -> "\"\"";
			case "default_region" -> "\"RU\"";
			case "image" -> "null";
			default -> null;
		};
	}

	private static String bySchema(JsonNode schema, Random random) {
		if (schema.has("enum")) {
			return schema.get("enum").get(random.nextInt(schema.get("enum").size())).toString();
		}
		JsonNode types = schema.path("type");
		String type = types.isArray() ? types.get(0).stringValue() : types.stringValue("object");
		return switch (type) {
			case "integer" -> String.valueOf(1 + random.nextInt(500));
			case "number" -> String.valueOf(random.nextInt(90));
			case "boolean" -> String.valueOf(random.nextBoolean());
			case "array" -> "[]";
			case "object" -> "{\"ключ\":[1,null,\"x\"]}";
			default -> word(schema, random);
		};
	}

	private static String word(JsonNode schema, Random random) {
		int longest = schema.path("maxLength").intValue(50);
		String word = (random.nextInt(20) == 0) ? "Ё".repeat(longest) : word(random);
		return MAPPER.writeValueAsString(word.substring(0, Math.min(word.length(), longest)));
	}

	private static String word(Random random) {
		return WORDS.get(random.nextInt(WORDS.size()));
	}

	/** Returns the content of a file for a field. */
	byte[] file(String field, boolean broken, Random random) {
		byte[] file = field.equals("file")
				? "name,phone\nAnn,+79%09d\nBob,nonsense\n".formatted(random.nextInt(1_000_000_000))
					.getBytes(StandardCharsets.UTF_8)
				: PICTURE.clone();
		if (broken) {
			random.nextBytes(file);
		}
		return file;
	}

	/** Returns a value as forms and queries have it. */
	static String text(String json) {
		try {
			return MAPPER.readTree(json).asString(json);
		}
		catch (JacksonException broken) {
			return json;
		}
	}

}
