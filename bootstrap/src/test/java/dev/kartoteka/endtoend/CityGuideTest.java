package dev.kartoteka.endtoend;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the second document leaves out: staff maintain the guide. */
class CityGuideTest extends EndToEnd {

	private static final String FORBIDDEN = """
			{"detail":"You do not have permission to perform this action."}""";

	private static final String NOT_FOUND = """
			{"detail":"Not found."}""";

	@BeforeEach
	void setUp() {
		startWithNothing();
		store.change("insert into district values (1, 'Центральный', 'ЦАО', null, 0), (2, 'Северный', '', null, 0)");
		store.change("insert into place values (2, 1, 'Парк', '', 'description', 0, 0, 'unique_place', 0)");
		store.change("insert into place_image values (1, 2, 'place.jpeg')");
	}

	@Test
	void staffAmendDistricts() {
		Consumer staff = as(store.staff());
		Response changed = staff.patch("/api/v1/district_ud/1/", """
				{"abbreviation":"ЦентрАО"}""").is(200, """
				{"id":1,"title":"Центральный","abbreviation":"ЦентрАО","image":null}""");
		staff.with("If-Match", changed.requiredHeader("ETag")).put("/api/v1/district_ud/1", """
				{"title":"Центр"}""").is(200, """
				{"id":1,"title":"Центр","abbreviation":"ЦентрАО","image":null}""");
		staff.with("If-Match", changed.requiredHeader("ETag")).patch("/api/v1/district_ud/1/").is(412);
		staff.put("/api/v1/district_ud/1/").is(400, """
				{"title":["This field is required."]}""");
		staff.patch("/api/v1/district_ud/404/").is(404, NOT_FOUND);
	}

	@Test
	void staffMoveAPlaceToAnotherDistrict() {
		as(store.staff()).patch("/api/v1/place_ud/2/", """
				{"district":2,"latitude":55.75}""").is(200, """
				{"id":2,"images":[{"id":1,"image":"%s/media/place.jpeg","place":2}],"title":"Парк",\
				"short_description":"","full_description":"description","longitude":"0.000000",\
				"latitude":"55.750000","type":"unique_place","district":2}""".formatted(program.address()));
		as(store.staff()).patch("/api/v1/place_ud/2/", """
				{"district":404}""").is(400, """
				{"district":["Invalid pk \\"404\\" - object does not exist."]}""");
		assertThat(anybody().get("/api/v1/places/?district_id=2").is(200).each("/id")).containsExactly("2");
		anybody().get("/api/v1/places/?district_id=1").is(200, "[]");
	}

	@Test
	void staffTakeADistrictOffTheMapOnceItHasNoPlaces() {
		Consumer staff = as(store.staff());
		staff.delete("/api/v1/district_ud/1/").is(409).bodyText().startsWith("{\"detail\":\"This district has places.");
		staff.delete("/api/v1/place_ud/2/").isEmpty(204);
		staff.delete("/api/v1/place_ud/2/").is(404, NOT_FOUND);
		staff.delete("/api/v1/district_ud/1/").isEmpty(204);
		assertThat(store.numbers("select id from place_image")).isEmpty();
		assertThat(anybody().get("/api/v1/districts/").is(200).each("/id")).containsExactly("2");
	}

	@Test
	void nobodyElseChangesTheGuide() {
		for (String path : new String[] { "/api/v1/district_ud/1/", "/api/v1/place_ud/2/", "/api/v1/place_ud/404/" }) {
			as(store.person("alice" + path.length())).patch(path).is(403, FORBIDDEN);
			as(store.person("bob" + path.length())).put(path).is(403, FORBIDDEN);
			as(store.person("carol" + path.length())).delete(path).is(403, FORBIDDEN);
			anybody().delete(path).is(401);
			as(store.staff()).get(path).is(405).has("Allow", "PUT, PATCH, DELETE, OPTIONS");
		}
	}

}
