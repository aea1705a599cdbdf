package dev.kartoteka.adapter.web.description;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.kartoteka.adapter.web.WebTest;
import dev.kartoteka.adapter.web.Wire.Reply;

import static org.assertj.core.api.Assertions.assertThat;

class DescriptionRoutesTest extends WebTest {

	private static final JsonMapper MAPPER = new JsonMapper();

	@ParameterizedTest
	@CsvSource({ "/api/schema/, application/json", "/api/schema, */*", "/v3/api-docs, application/json",
			"/v3/api-docs/?format=json, text/html;q=0.9", "/api/schema/, application/*" })
	void isJsonByDefault(String path, String accept) {
		Reply reply = anonymous().with("Accept: " + (accept.startsWith("text/html") ? accept + ", */*" : accept))
			.get(path);
		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.header("Content-Type")).isEqualTo("application/json");
		assertThat(MAPPER.readTree(reply.body()).get("openapi").stringValue()).startsWith("3.1.");
	}

	@ParameterizedTest
	@CsvSource({ "?format=yaml, */*, application/yaml", "'', application/yaml, application/yaml",
			"'', 'application/vnd.oai.openapi, */*', application/vnd.oai.openapi",
			"?format=yaml, application/vnd.oai.openapi, application/vnd.oai.openapi" })
	void isYamlOnRequestWithEqualContent(String query, String accept, String type) {
		Reply reply = anonymous().with("Accept: " + accept).get("/api/schema/" + query);
		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.header("Content-Type")).isEqualTo(type);
		JsonNode yaml = MAPPER.valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).load(reply.body()));
		assertThat(yaml).isEqualTo(MAPPER.readTree(anonymous().get("/api/schema/").body()));
	}

	@Test
	void describesEveryListAsAPageOnRequest() {
		JsonNode usual = MAPPER.readTree(anonymous().get("/api/schema/").body());
		JsonNode pages = MAPPER.readTree(anonymous().get("/api/schema/?lists=pages").body());
		JsonNode list = pages.at("/paths/~1clients~1client-card-l~1{organization}/get");
		assertThat(list.at("/responses/200/content/application~1json/schema/$ref").stringValue())
			.isEqualTo("#/components/schemas/ClientCardPage");
		assertThat(list.at("/parameters/0/name").stringValue()).isEqualTo("page");
		assertThat(list.at("/parameters/0/schema/type").stringValue()).isEqualTo("integer");
		assertThat(pages.toString()).doesNotContain("parameters/Cursor\"}", "CardList\"}", "Portion\"}");
		assertThat(usual.toString()).contains("parameters/Cursor\"}", "CardList\"}", "Portion\"}");
		assertThat(anonymous().with("Accept: application/yaml").get("/api/schema/?lists=pages").body())
			.contains("ClientCardPage")
			.doesNotContain("ClientCardList");
	}

	@Test
	void describesRequestsWithPicturesAsOperationsOfTheirOwnOnRequest() {
		JsonNode paths = MAPPER.readTree(anonymous().get("/api/schema/?lists=pages").body()).get("paths");
		JsonNode json = paths.at("/~1clients~1client-card-c/post/requestBody/content");
		JsonNode form = paths.at("/~1clients~1client-card-c~1/post");
		assertThat(json.propertyNames()).containsExactly("application/json");
		assertThat(form.at("/requestBody/content").propertyNames()).containsExactly("multipart/form-data");
		assertThat(form.get("operationId").stringValue()).isEqualTo("issueClientCardWithImage");
		assertThat(paths.at("/~1clients~1client-card-ud~1{id}~1/parameters/0").isMissingNode()).isFalse();
	}

	@Test
	void describesCoordinatesAsTheyAreReadOnRequest() {
		JsonNode pages = MAPPER.readTree(anonymous().get("/api/schema/?lists=pages").body());
		assertThat(
				pages.at("/paths/~1api~1v1~1place_create/post/requestBody/content/application~1json/example/longitude"))
			.isEqualTo(MAPPER.valueToTree("37.6"));
		JsonNode schemas = pages.at("/components/schemas");
		for (String form : new String[] { "PlaceForm", "PlaceChanges", "Place" }) {
			JsonNode longitude = schemas.at("/" + form + "/properties/longitude");
			String type = longitude.path("type").stringValue("");
			assertThat(type.isEmpty() ? schemas.at("/Coordinate/type").stringValue() : type).isEqualTo("string");
		}
	}

	/** Such as {@code \p}, which is an error in Python. */
	@Test
	void hasNoPatternThatSomeLanguagesDoNotKnow() {
		String document = anonymous().get("/api/schema/").body();
		assertThat(document).doesNotContain("\\\\p{", "\\\\P{", "(?<", "\\\\h");
	}

	@Test
	void rejectsOtherFormats() {
		assertThat(anonymous().get("/api/schema/?format=xml").status()).isEqualTo(404);
		assertThat(anonymous().with("Accept: text/html").get("/api/schema/").status()).isEqualTo(406);
		assertThat(anonymous().send("OPTIONS", "/api/schema/").body()).contains("\"renders\":[\"application/json\","
				+ "\"application/yaml\",\"application/vnd.oai.openapi+json\",\"application/vnd.oai.openapi\"]");
	}

	@Test
	void hasAnEntityTag() {
		String tag = String.valueOf(anonymous().get("/api/schema/").header("ETag"));
		assertThat(anonymous().with("If-None-Match: " + tag).get("/api/schema/").status()).isEqualTo(304);
		assertThat(anonymous().with("If-None-Match: \"other\"").get("/api/schema/").status()).isEqualTo(200);
		Reply head = anonymous().send("HEAD", "/api/schema/");
		assertThat(head.header("ETag")).isEqualTo(tag);
		assertThat(head.body()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/schema/swagger-ui/", "/api/schema/swagger-ui" })
	void servesAPageThatLoadsNothingFromOtherServers(String path) {
		Reply reply = anonymous().with("Accept: text/html,application/xhtml+xml,*/*;q=0.8").get(path);
		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.header("Content-Type")).isEqualTo("text/html;charset=utf-8");
		assertThat(reply.header("Content-Security-Policy")).startsWith("default-src 'none'").doesNotContain("unsafe");
		assertThat(reply.body()).contains("swagger-ui-bundle.js").doesNotContain("//", "<script>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET", "HEAD" })
	void leadsBrowsersFromTheRootToThePage(String method) {
		Reply reply = anonymous().with("Accept: text/html,application/xhtml+xml,*/*;q=0.8").send(method, "/");
		assertThat(reply.status()).isEqualTo(302);
		assertThat(reply.header("Location")).isEqualTo("/api/schema/swagger-ui/");
		assertThat(reply.body()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "GET, /, */*", "GET, /, application/json", "POST, /, text/html", "OPTIONS, /, text/html",
			"GET, /nothing, text/html" })
	void leadsNobodyElseThere(String method, String path, String accept) {
		Reply reply = anonymous().with("Accept: " + accept).send(method, path);
		assertThat(reply.status()).isEqualTo(404);
		assertThat(reply.body()).isEqualTo("{\"detail\":\"Not found.\"}");
	}

	@ParameterizedTest
	@CsvSource({ "swagger-ui-bundle.js, text/javascript;charset=utf-8, SwaggerUIBundle",
			"swagger-ui.css, text/css;charset=utf-8, .swagger-ui", "favicon-32x32.png, image/png, PNG",
			"initializer.js, text/javascript;charset=utf-8, /api/schema/" })
	void servesAllFilesOfThePage(String file, String type, String part) {
		Reply reply = anonymous().get("/api/schema/swagger-ui/" + file);
		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.header("Content-Type")).isEqualTo(type);
		assertThat(reply.body()).contains(part);
	}

	@ParameterizedTest
	@ValueSource(strings = { "index.css", "swagger-initializer.js", "..%2F..%2Fapi.yaml", "%2e%2e", "api.yaml", "*",
			"package-info.class" })
	void servesNoOtherFiles(String file) {
		assertThat(anonymous().get("/api/schema/swagger-ui/" + file).status()).isEqualTo(404);
	}

}
