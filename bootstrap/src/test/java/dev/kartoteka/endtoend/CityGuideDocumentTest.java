package dev.kartoteka.endtoend;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The second document: districts and places, registration, tokens, profile. Its responses
 * contain the words {@code image_url} and {@code id} in place of values.
 */
class CityGuideDocumentTest extends EndToEnd {

	@BeforeEach
	void setUp() {
		startWithNothing();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/v1/disticts", "/api/v1/districts" })
	void showsDistrictsToEverybody(String path) {
		store.change("insert into district values (1, 'Центральный', 'ЦАО', null, 0)");
		anybody().get(path).is(200, """
				[
				    {
				        "id": 1,
				        "title": "Центральный",
				        "abbreviation": "ЦАО",
				        "image": null
				    }
				]""");
	}

	@Test
	void showsImagesAsAbsoluteUrls() {
		store.change("insert into district values (1, 'Центральный', 'ЦАО', 'district.jpeg', 0)");
		anybody().get("/api/v1/disticts").is(200, """
				[
				    {
				        "id": 1,
				        "title": "Центральный",
				        "abbreviation": "ЦАО",
				        "image": "%s/media/district.jpeg"
				    }
				]""".formatted(program.address()));
	}

	@Test
	void showsThePlacesOfADistrictToEverybody() {
		store.change("insert into district values (1, 'Центральный', 'ЦАО', null, 0)");
		store.change("insert into place values (2, 1, '', '', 'description', 0, 0, 'unique_place', 0)");
		store.change("insert into place_image values (1, 2, 'place.jpeg')");
		anybody().get("/api/v1/places/?district_id=1").is(200, """
				[
				    {
				        "id": 2,
				        "images": [
				            {
				                "id": 1,
				                "image": "%s/media/place.jpeg",
				                "place": 2
				            }
				        ],
				        "title": "",
				        "short_description": "",
				        "full_description": "description",
				        "longitude": "0.000000",
				        "latitude": "0.000000",
				        "type": "unique_place",
				        "district": 1
				    }
				]""".formatted(program.address()));
	}

	@Test
	void requiresTheDistrictOfPlaces() {
		anybody().get("/api/v1/places").is(400, """
				{"district_id":["This field is required."]}""");
		anybody().get("/api/v1/places/?district_id=first").is(400, """
				{"district_id":["A valid integer is required."]}""");
		anybody().get("/api/v1/places/?district_id=404").is(200, "[]");
	}

	@Test
	void chartsADistrictForAnyActiveUser() {
		Consumer alice = asDocumented(store.person("alice"));
		alice.post("/api/v1/district_create/", """
				{"title":"Центральный","abbreviation":"ЦАО"}""").is(201, """
				{"id":1,"title":"Центральный","abbreviation":"ЦАО","image":null}""");
		alice.post("/api/v1/district_create/", """
				{"title":"Северный"}""").is(201, """
				{"id":2,"title":"Северный","abbreviation":"","image":null}""");
		alice.post("/api/v1/district_create/").is(400, """
				{"title":["This field is required."]}""");
		anybody().post("/api/v1/district_create/", """
				{"title":"Южный"}""").is(401, """
				{"detail":"Authentication credentials were not provided."}""");
		assertThat(anybody().get("/api/v1/districts/").is(200).each("/title")).containsExactly("Центральный",
				"Северный");
	}

	@Test
	void createsAPlaceForAnyActiveUser() {
		store.change("insert into district values (1, 'Центральный', 'ЦАО', null, 0)");
		asDocumented(store.person("alice")).post("/api/v1/place_create/", """
				{"district":1,"title":"Парк","longitude":37.6,"latitude":"55.75"}""").is(201, """
				{"id":1,"images":[],"title":"Парк","short_description":"","full_description":"",\
				"longitude":"37.600000","latitude":"55.750000","type":"unique_place","district":1}""");
		assertThat(anybody().get("/api/v1/places/?district_id=1").is(200).each("/id")).containsExactly("1");
	}

	@Test
	void registersNewUsers() {
		register("alice").is(201, """
				{
				    "email": "",
				    "username": "alice",
				    "id": 1
				}""");
	}

	@Test
	void doesNotRegisterUsersThatExist() {
		store.person("alice");
		register("alice").is(400, """
				{
				    "username": [
				        "A user with that username already exists."
				    ]
				}""");
	}

	@Test
	void givesTokensToActiveAccountsOnly() {
		register("alice").is(201);
		logIn("alice", Person.PASSWORD).is(401, """
				{
				    "detail": "No active account found with the given credentials"
				}""").has("WWW-Authenticate", "Bearer realm=\"api\"");
		as(store.staff()).post("/auth/users/1/activate/").isEmpty(204);

		Response tokens = logIn("alice", Person.PASSWORD).is(200).isJson();

		tokens.bodyText()
			.matches("\\{\"refresh\":\"[\\w-]+\\.[\\w-]+\\.[\\w-]+\",\"access\":\"[\\w-]+\\.[\\w-]+\\.[\\w-]+\"}");
		assertThat(partOf(tokens.at("/access"), 0)).contains("\"typ\":\"JWT\"").contains("\"alg\":\"HS256\"");
		assertThat(partOf(tokens.at("/access"), 1)).contains("\"token_type\":\"access\"").contains("\"user_id\":1");
		assertThat(partOf(tokens.at("/refresh"), 1)).contains("\"token_type\":\"refresh\"").contains("\"user_id\":1");
	}

	@Test
	void tellsUnknownAccountsAndWrongPasswordsNotApart() {
		store.person("alice");
		String refusal = """
				{
				    "detail": "No active account found with the given credentials"
				}""";
		logIn("nobody", Person.PASSWORD).is(401, refusal);
		logIn("alice", "a wrong one").is(401, refusal);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/v1/profile/id=1", "/api/v1/profile/id=1/", "/api/v1/profile/?id=1",
			"/api/v1/profile?id=1" })
	void showsAProfileToItsOwnerAndToStaff(String path) {
		Person alice = store.person("alice");
		String profile = """
				[
				    {
				        "id": 1,
				        "username": "alice"
				    }
				]""";
		asDocumented(alice).get(path).is(200, profile);
		asDocumented(store.staff()).get(path).is(200, profile);
		asDocumented(store.person("bob")).get(path).is(403, """
				{"detail":"You do not have permission to perform this action."}""");
		anybody().get(path).is(401, """
				{"detail":"Authentication credentials were not provided."}""");
	}

	@Test
	void requiresTheIdOfAProfile() {
		asDocumented(store.person("alice")).get("/api/v1/profile/").is(400, """
				{"id":["This field is required."]}""");
	}

	@Test
	void refusesAWrongAccessToken() {
		anybody().with("Authorization", "JWT wrong").get("/api/v1/profile/id=1").is(401, """
				{
				    "detail": "Given token not valid for any token type",
				    "code": "token_not_valid",
				    "messages": [
				        {
				            "token_class": "AccessToken",
				            "token_type": "access",
				            "message": "Token is invalid or expired"
				        }
				    ]
				}""");
	}

	private static Response register(String username) {
		return anybody().post("/auth/users/", """
				{"username":"%s","password":"%s"}""".formatted(username, Person.PASSWORD));
	}

	/** With the scheme that this document uses. */
	private static Consumer asDocumented(Person person) {
		return anybody().with("Authorization", "JWT " + logIn(person.username(), Person.PASSWORD).at("/access"));
	}

	private static String partOf(String token, int index) {
		return new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[index]), StandardCharsets.UTF_8);
	}

}
