package dev.kartoteka.endtoend;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Organizations, from their creation to their end. */
class OrganizationsTest extends EndToEnd {

	private static final String CREATOR = """
			{"id":1,"surname":"alice","name":"alice","second_name":"alice","address":"alice","email":"alice@gmail.com",\
			"phone":null,"image":null,"confirmed_email":true,"confirmed_phone":false,\
			"created_at":"2021-10-21T15:38:07.599042Z","updated_at":"2021-10-21T15:38:07.599042Z"}""";

	private static final String ORGANIZATION = """
			{"id":1,"name":"Тест","description":"D","address":"A","creator":%s,"numbers":{"b":[1],"a":null},"links":null,\
			"created_at":"2021-10-21T15:38:07.599042Z","updated_at":"2021-10-21T15:38:07.599042Z"}"""
		.formatted(CREATOR);

	private static final String PATH = "/organizations/organization-rud/1/";

	private Person alice = new Person(1, "alice");

	@BeforeEach
	void setUp() {
		startWithNothing();
		this.alice = store.person("alice");
	}

	@Test
	void areShownAsTheContractSays() {
		found()
			.is(201, """
					{"id":1,"name":"Тест","description":"D","address":"A","links":null,"numbers":{"b":[1],"a":null},"creator":1}""");
		store.change("update account set created_at = '2021-10-21T15:38:07.599042Z', updated_at = created_at");
		store.change("update account set updated_at = created_at");
		store.change("update organization set created_at = '2021-10-21T15:38:07.599042Z'");
		store.change("update organization set updated_at = created_at");
		as(this.alice).get(PATH).is(200, ORGANIZATION);
		as(this.alice).get("/organizations/organization-lc/").is(200, "[%s]".formatted(ORGANIZATION));
	}

	@Test
	void areChanged() {
		found();
		as(this.alice).put(PATH).is(400, """
				{"name":["This field is required."],"description":["This field is required."],\
				"address":["This field is required."]}""");
		as(this.alice).put(PATH, """
				{"name":"N","description":"D2","address":"A2","links":{"site":"https://example.com/ё"}}""").is(200, """
				{"name":"N","description":"D2","address":"A2","links":{"site":"https://example.com/ё"},\
				"numbers":{"b":[1],"a":null}}""");
		as(this.alice).patch(PATH, "{\"numbers\":null}")
			.is(200, """
					{"name":"N","description":"D2","address":"A2","links":{"site":"https://example.com/ё"},"numbers":null}""");
		as(this.alice).patch(PATH)
			.is(200, """
					{"name":"N","description":"D2","address":"A2","links":{"site":"https://example.com/ё"},"numbers":null}""");
		as(this.alice).patch(PATH, "{\"name\":\"  \",\"address\":null}").is(400, """
				{"name":["This field may not be blank."],"address":["This field may not be null."]}""");
	}

	@Test
	void areNotDeletedWithTheirCardsUnlessByForce() {
		found();
		store.card(1, "Ann", "+79517487295");
		Response refusal = as(this.alice).delete(PATH).is(409).isJson();
		refusal.bodyText().matches("\\{\"detail\":\"[^\"]+\"}");
		as(this.alice).delete(PATH + "?force=false").is(409);

		as(this.alice).delete(PATH + "?force=true").isEmpty(204);

		as(this.alice).get(PATH).is(403);
		as(this.alice).get("/clients/client-card-l/1/").is(403);
		as(this.alice).patch("/clients/client-card-ud/1/").is(404);
		assertThat(store.number("select count(*) from client_card")).isZero();
		assertThat(store.number("select count(*) from client")).isOne();
	}

	@Test
	void areDeletedAtOnceWithoutCards() {
		found();
		as(this.alice).delete(PATH).isEmpty(204);
		as(this.alice).delete(PATH).is(403);
		as(this.alice).get("/organizations/organization-lc/").is(200, "[]");
	}

	private Response found() {
		return as(this.alice).post("/organizations/organization-lc/", """
				{"name":" Тест ","description":"D","address":"A","numbers":{"b":[1],"a":null}}""");
	}

}
