package dev.kartoteka.endtoend;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The examples in the description are those of the two documents, and what really comes
 * back if they are sent.
 */
class DocumentedExamplesTest extends EndToEnd {

	private static final ApiDescription DESCRIPTION = ApiDescription.ofKartoteka();

	private static final String CARDS = "/clients/client-card-c";

	private static final String CARD = "/clients/client-card-ud/{id}";

	private Consumer alice = anybody();

	@BeforeEach
	void setUp() {
		startWithNothing();
		Person creator = store.person("alice");
		store.organization(creator, "Test");
		this.alice = as(creator);
	}

	/** The document's picture lies in a folder that only its own server had. */
	@Test
	void showTheCardOfTheDocument() throws IOException {
		try (InputStream file = Objects
			.requireNonNull(DocumentedExamplesTest.class.getResourceAsStream("whole-card.json"))) {
			String card = new String(file.readAllBytes(), StandardCharsets.UTF_8)
				.replace("\"../static/Users/default-user-image.jpeg\"", "null");
			assertThat(DESCRIPTION.at("/components/schemas/ClientCard/examples/0").node())
				.isEqualTo(new JsonMapper().readTree(card));
		}
	}

	@Test
	void areAnsweredAsShownWhenACardIsIssued() {
		this.alice.post(CARDS).is(400, respond(CARDS, "post", 400, "emptyBody"));
		this.alice.post(CARDS, body(CARDS, "post")).is(201, respond(CARDS, "post", 201));
		this.alice.post(CARDS, body(CARDS, "post")).is(400, respond(CARDS, "post", 400, "samePhoneAgain"));
	}

	@Test
	void areAnsweredAsShownWhenACardIsChanged() {
		long card = store.card(1, "TestClient", "+79517487295");
		String path = CARD.replace("{id}", String.valueOf(card));
		this.alice.put(path).is(400, respond(CARD, "put", 400, "emptyBody"));
		this.alice.put(path, body(CARD, "put")).is(200, respond(CARD, "put", 200));
		this.alice.patch(path).is(200, respond(CARD, "patch", 200));
	}

	@Test
	void areAnsweredAsShownWhenAnAccountRegistersAndDistrictsAreCharted() {
		store.empty();
		String users = "/auth/users";
		String twice = body(users, "post", "byUsername");
		anybody().post(users, twice).is(201, respond(users, "post", 201));
		anybody().post(users, twice).is(400, respond(users, "post", 400, "taken"));
		String district = "/api/v1/district_create";
		as(store.person("bob")).post(district, body(district, "post")).is(201, """
				{"id":1,"title":"Центральный","abbreviation":"ЦАО","image":null}""");
	}

	private static String body(String path, String method) {
		return example(operation(path, method) + "/requestBody/content/application~1json/example");
	}

	private static String body(String path, String method, String name) {
		return example(operation(path, method) + "/requestBody/content/application~1json/examples/" + name + "/value");
	}

	private static String respond(String path, String method, int status) {
		return example(operation(path, method) + "/responses/" + status + "/content/application~1json/example");
	}

	private static String respond(String path, String method, int status, String name) {
		return example(operation(path, method) + "/responses/" + status + "/content/application~1json/examples/" + name
				+ "/value");
	}

	private static String operation(String path, String method) {
		return "/paths/" + ApiDescription.escaped(path) + "/" + method;
	}

	private static String example(String pointer) {
		JsonNode example = DESCRIPTION.at(pointer).node();
		assertThat(example.isMissingNode()).as(pointer).isFalse();
		return example.toString();
	}

}
