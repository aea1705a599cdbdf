package dev.kartoteka.endtoend;

import java.util.Base64;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is created can be found: the response names its path. */
class LocationTest extends EndToEnd {

	/** A PNG of one pixel. */
	private static final String DOT = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

	private Person alice = new Person(0, "nobody");

	@BeforeEach
	void somebody() {
		startWithNothing();
		this.alice = store.person("alice");
	}

	@Test
	void leadsToWhatWasCreated() {
		String organization = created("/organizations/organization-lc/", """
				{"name":"Salon","description":"d","address":"a"}""", "/organizations/organization-rud/%s/");
		String role = created("/organizations/role-c/", """
				{"organization":%s,"name":"Role","permissions":[]}""".formatted(organization),
				"/organizations/role-r/%s/" + organization + "/");
		Person bob = store.person("bob");
		created("/organizations/member-c/", """
				{"organization":%s,"role":%s,"user":%d}""".formatted(organization, role, bob.id()),
				"/organizations/member-r/%s/" + organization + "/");
		Response card = as(this.alice)
			.post("/clients/client-card-c/",
					"""
							{"organization":%s,"name":"Anna","phone":"+79517487395","password":"clientclient"}"""
						.formatted(organization))
			.is(201);
		assertThat(as(this.alice).get(card.requiredHeader("Location")).is(200).at("/phone")).isEqualTo("+79517487395");
	}

	/** Places and districts have no route that reads one of them alone. */
	@Test
	void leadsToWhereItCanBeChanged() {
		String district = created("/api/v1/district_create/", "{\"title\":\"District\"}", null);
		String place = created("/api/v1/place_create/", """
				{"district":%s,"title":"Place","longitude":"37.6","latitude":"55.7"}""".formatted(district), null);
		Response image = as(this.alice)
			.post("/api/v1/place_image_create/",
					Content.multipartWithFile("image", "dot.png", Base64.getDecoder().decode(DOT), "place", place))
			.is(201);
		image.has("Location", "/api/v1/place_image_ud/%s/".formatted(image.at("/id")));
		store.change("update account set staff = true where id = ?", this.alice.id());
		for (String path : new String[] { image.requiredHeader("Location"), "/api/v1/place_ud/%s/".formatted(place),
				"/api/v1/district_ud/%s/".formatted(district) }) {
			as(this.alice).delete(path).is(204);
		}
	}

	@Test
	void isThereForRegistrationsAndInRepeatedResponses() {
		String body = "{\"username\":\"location\",\"password\":\"a good password\"}";
		Consumer repeating = anybody().with("Idempotency-Key", "\"location\"");
		Response first = repeating.post("/auth/users/", body).is(201);
		first.has("Location", "/auth/users/%s/".formatted(first.at("/id")));
		Response second = repeating.post("/auth/users/", body).is(201).has("Idempotent-Replayed", "true");
		second.has("Location", first.requiredHeader("Location"));
	}

	/** Creates an object, finds it at its location, and returns its id. */
	private String created(String route, String body, @Nullable String location) {
		Response created = as(this.alice).post(route, body).is(201);
		String path = created.requiredHeader("Location");
		if (location != null) {
			assertThat(path).isEqualTo(location.formatted(created.at("/id")));
			as(this.alice).get(path).is(200);
		}
		else {
			as(this.alice).put(path, body).is(403);
		}
		return created.at("/id");
	}

}
