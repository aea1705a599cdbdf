package dev.kartoteka.adapter.web.wire.route;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.kartoteka.adapter.web.WebTest;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The description is of what there is. */
class DescribedRoutesTest extends WebTest {

	private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete", "head", "options",
			"trace");

	private static final String FILES = "the files in adapter-web/src/main/openapi";

	@Autowired
	private RouteTable routes;

	@Test
	void everyRouteIsDescribed() {
		Set<String> missing = mapped();
		missing.removeAll(described());
		assertThat(missing).as("Describe these routes in %s, then make docs/api anew (see docs/api/README.md)", FILES)
			.isEmpty();
	}

	@Test
	void everythingDescribedExists() {
		Set<String> superfluous = described();
		superfluous.removeAll(mapped());
		assertThat(superfluous).as("No controller has these routes: take them out of %s", FILES).isEmpty();
	}

	@Test
	void everyRouteIsDescribedForThoseWhoMayTakeIt() {
		JsonNode paths = description().get("paths");
		for (Route route : this.routes.routes()) {
			JsonNode operation = paths.path(pathOf(route)).path(route.method().toLowerCase(Locale.ROOT));
			List<String> callers = operation.path("security")
				.valueStream()
				.flatMap((require) -> require.propertyNames().stream())
				.toList();
			assertThat(callers).as("x-caller of %s %s in %s", route.method(), route.path(), FILES)
				.isEqualTo(switch (route.allowedCaller()) {
					case ANYONE -> List.of();
					case ACCOUNT -> List.of("user");
					case CLIENT -> List.of("client");
				});
		}
	}

	@Test
	void everyRouteThatKnowsKeysIsDescribedAsRepeatable() {
		JsonNode paths = description().get("paths");
		for (Route route : this.routes.routes()) {
			boolean described = paths.path(pathOf(route))
				.path(route.method().toLowerCase(Locale.ROOT))
				.path("parameters")
				.valueStream()
				.anyMatch((parameter) -> parameter.path("$ref").stringValue("").endsWith("/IdempotencyKey"));
			assertThat(described).as("x-repeatable of %s %s in %s", route.method(), route.path(), FILES)
				.isEqualTo(route.idempotent());
		}
	}

	@Test
	void everyFormInWhichARouteAnswersIsDescribed() {
		JsonNode paths = description().get("paths");
		for (Endpoint endpoint : this.routes.endpoints()) {
			if (endpoint.formats().equals(List.of(Format.FILE))) {
				continue;
			}
			Set<String> forms = endpoint.formats().stream().map(Format::mediaType).collect(Collectors.toSet());
			Set<String> described = paths.path(pathOf(endpoint.path()))
				.valueStream()
				.flatMap((operation) -> operation.path("responses").properties().stream())
				.filter((response) -> response.getKey().startsWith("2"))
				.flatMap((response) -> response.getValue().path("content").propertyNames().stream())
				.collect(Collectors.toSet());
			assertThat(forms).as("content types of %s in %s", endpoint.path(), FILES).containsAll(described);
			if (forms.size() > 1) {
				assertThat(described).as("content types of %s in %s", endpoint.path(), FILES).containsAll(forms);
			}
		}
	}

	private Set<String> mapped() {
		return this.routes.routes()
			.stream()
			.map((route) -> route.method() + " " + pathOf(route))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static String pathOf(Route route) {
		return pathOf(route.path());
	}

	private static String pathOf(String path) {
		return path.substring(0, path.length() - 1).replace(":text}", "}");
	}

	private Set<String> described() {
		Set<String> described = new TreeSet<>();
		for (Map.Entry<String, JsonNode> path : description().get("paths").properties()) {
			path.getValue()
				.propertyNames()
				.stream()
				.filter(METHODS::contains)
				.forEach((method) -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey()));
		}
		return described;
	}

	private JsonNode description() {
		return new JsonMapper().readTree(anonymous().get("/api/schema/").body());
	}

}
