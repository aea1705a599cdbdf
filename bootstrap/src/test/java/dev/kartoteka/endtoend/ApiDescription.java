package dev.kartoteka.endtoend;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ClassPathResource;

/** Finds things in the OpenAPI document that the program serves. */
final class ApiDescription {

	private static final String FILE = "dev/kartoteka/adapter/web/description/openapi.json";

	private static final String ANSWERS = "/components/responses/";

	private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");

	private final JsonNode document;

	private final List<Template> templates;

	ApiDescription(JsonNode document) {
		this.document = document;
		this.templates = document.get("paths")
			.propertyNames()
			.stream()
			.map(Template::of)
			.sorted(Comparator.comparingInt(Template::fixedCharacters).reversed())
			.toList();
	}

	/** Reads the document that the build of the web adapter has assembled. */
	static ApiDescription ofKartoteka() {
		try (InputStream file = new ClassPathResource(FILE).getInputStream()) {
			return new ApiDescription(new JsonMapper().readTree(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	JsonNode document() {
		return this.document;
	}

	/** Returns the value, with references followed. */
	Place at(String pointer) {
		JsonNode node = this.document.at(pointer);
		String reference = node.path("$ref").stringValue("");
		return reference.isEmpty() ? new Place(pointer, node) : at(reference.substring(1));
	}

	/**
	 * Where the answer is described.
	 * @param method as it was sent
	 * @param rawPath as it was sent, too
	 * @return nowhere if no such answer is described
	 */
	Place respond(String method, String rawPath, int status) {
		String path = pathFor(rawPath);
		if (path == null) {
			return (status == 404) ? at(ANSWERS + "NotFound") : answerToAnything(status);
		}
		Place operation = at("/paths/" + escaped(path) + "/" + methodFor(method));
		if (operation.exists()) {
			return at(operation.pointer() + "/responses/" + status);
		}
		Place options = at("/x-every-path/options/responses/" + status);
		return (method.equals("OPTIONS") && options.exists()) ? options : answerToAnything(status);
	}

	/** The responses to requests that match no route. */
	private Place answerToAnything(int status) {
		return at(ANSWERS + switch (status) {
			case 400 -> "BadRequest";
			case 401 -> "Unauthenticated";
			case 403 -> "Forbidden";
			case 405 -> "MethodNotAllowed";
			case 406 -> "NotAcceptable";
			case 503 -> "Unavailable";
			default -> "nowhere";
		});
	}

	private static String methodFor(String method) {
		return method.equals("HEAD") ? "get" : method.toLowerCase(Locale.ROOT);
	}

	private @Nullable String pathFor(String rawPath) {
		String path = rawPath.endsWith("/") ? rawPath.substring(0, rawPath.length() - 1) : rawPath;
		return this.templates.stream()
			.filter((template) -> template.matches(path))
			.map(Template::path)
			.findFirst()
			.orElse(null);
	}

	static String escaped(String segment) {
		return segment.replace("~", "~0").replace("/", "~1");
	}

	/** A place in the document. */
	record Place(String pointer, JsonNode node) {

		boolean exists() {
			return !this.node.isMissingNode();
		}

	}

	private record Template(String path, Pattern pattern, int fixedCharacters) {

		static Template of(String path) {
			StringBuilder pattern = new StringBuilder();
			Matcher variables = VARIABLE.matcher(path);
			List<String> fixed = new ArrayList<>();
			int start = 0;
			while (variables.find()) {
				fixed.add(path.substring(start, variables.start()));
				pattern.append(Pattern.quote(fixed.getLast()));
				pattern.append(isId(variables.group()) ? "\\d{1,19}" : "[^/]+");
				start = variables.end();
			}
			fixed.add(path.substring(start));
			pattern.append(Pattern.quote(fixed.getLast()));
			return new Template(path, Pattern.compile(pattern.toString()), String.join("", fixed).length());
		}

		private static boolean isId(String variable) {
			return variable.equals("{id}") || variable.equals("{organization}");
		}

		/** An escaped slash is part of a segment. */
		boolean matches(String rawPath) {
			return this.pattern.matcher(rawPath).matches() || this.pattern.matcher(decoded(rawPath)).matches();
		}

		private static String decoded(String rawPath) {
			try {
				return URLDecoder.decode(rawPath.replace("+", "%2B").replaceAll("(?i)%2f", "%252f"),
						StandardCharsets.UTF_8);
			}
			catch (IllegalArgumentException _) {
				return rawPath;
			}
		}

	}

}
