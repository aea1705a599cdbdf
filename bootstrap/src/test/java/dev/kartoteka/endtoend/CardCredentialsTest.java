package dev.kartoteka.endtoend;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Passwords that organizations give: each opens the card of that organization, until the
 * person owns the record.
 */
class CardCredentialsTest extends EndToEnd {

	private static final String PHONE = "+79517487295";

	private static final String SALONS = "salons-Horse-8";

	private static final String GARAGES = "garages-Horse-9";

	private static final String OWN = "battery-Staple-3";

	private static final String RECORD = "/clients/client-u/1/";

	private static final String FORBIDDEN = """
			{"detail":"You do not have permission to perform this action."}""";

	private Person salon = new Person(0, "");

	private Person garage = this.salon;

	@BeforeEach
	void setUp() {
		startWithNothing();
		this.salon = store.person("salon");
		this.garage = store.person("garage");
		store.organization(this.salon, "Salon");
		store.organization(this.garage, "Garage");
		issue(this.salon, 1, "Anna", SALONS);
		issue(this.garage, 2, "Anya", GARAGES);
	}

	private static void issue(Person member, long organization, String name, String password) {
		as(member)
			.post("/clients/client-card-c/",
					"""
							{"organization":%d,"name":"%s","phone":"%s","password":"%s"}""".formatted(organization,
							name, PHONE, password))
			.is(201);
	}

	@Test
	void opensTheCardOfItsOrganizationOnly() {
		with(SALONS).get(RECORD)
			.is(200)
			.bodyText()
			.contains("\"name\":\"Anna\"", "\"name\":\"Salon\"")
			.doesNotContain("Anya", "Garage");
		with(GARAGES).get(RECORD)
			.is(200)
			.bodyText()
			.contains("\"name\":\"Anya\"", "\"name\":\"Garage\"")
			.doesNotContain("Anna", "Salon");
		logIn("another-Horse-7").is(400, "{}");
	}

	@Test
	void changesNothingOfThePerson() {
		for (String body : new String[] { "{\"name\":\"x\"}", "{\"address\":\"x\"}",
				"{\"phone\":\"+79510000003\",\"current_password\":\"%s\"}".formatted(SALONS) }) {
			with(SALONS).patch(RECORD, body).is(403, FORBIDDEN);
		}
		with(SALONS).put(RECORD, "{}").is(403, FORBIDDEN);
		with(SALONS).put(RECORD, "{\"name\":\"x\",\"phone\":\"%s\"}".formatted(PHONE)).is(403, FORBIDDEN);
		with(SALONS).send("DELETE", RECORD, Content.json("{\"current_password\":\"%s\"}".formatted(SALONS)))
			.is(403, FORBIDDEN);
		with(SALONS).get(RECORD + "export/").is(403, FORBIDDEN);
		with(SALONS).patch(RECORD, "{}").is(200);
	}

	@Test
	void endsItsOwnSessionOnly() {
		Consumer here = with(SALONS);
		long own = store.number("select max(id) from session");
		Consumer there = with(GARAGES);
		long other = store.number("select max(id) from session");
		here.get("/clients/auth/sessions/")
			.is(200)
			.bodyText()
			.contains("\"id\":%d,".formatted(own))
			.doesNotContain("\"id\":%d,".formatted(other));
		here.delete("/clients/auth/sessions/%d/".formatted(other)).is(403, FORBIDDEN);
		here.delete("/clients/auth/sessions/").is(403, FORBIDDEN);
		here.delete("/clients/auth/sessions/%d/".formatted(own)).isEmpty(204);
		here.get("/clients/auth/sessions/").is(403, FORBIDDEN);
		there.post("/clients/auth/logout/", "").isEmpty(204);
		there.get(RECORD).is(403, FORBIDDEN);
	}

	@Test
	void canBeChangedByThePersonWhoKnowsIt() {
		Consumer here = with(SALONS);
		Consumer there = with(SALONS);
		Consumer atTheGarage = with(GARAGES);
		here.patch(RECORD, "{\"password\":\"changed-Horse-7\"}").is(400, """
				{"current_password":["This field is required."]}""");
		here.patch(RECORD, "{\"password\":\"changed-Horse-7\",\"current_password\":\"%s\"}".formatted(GARAGES))
			.is(400, "{\"current_password\":[\"Invalid password.\"]}");
		here.patch(RECORD, "{\"password\":\"changed-Horse-7\",\"current_password\":\"%s\"}".formatted(SALONS)).is(200);
		here.get(RECORD).is(200);
		there.get(RECORD).is(403, FORBIDDEN);
		atTheGarage.get(RECORD).is(200);
		logIn(SALONS).is(400, "{}");
		logIn("changed-Horse-7").is(200);
	}

	@Test
	void endsWithItsSessionsWhenTheOrganizationReplacesItOrDiscardsTheCard() {
		Consumer ofTheSalon = with(SALONS);
		Consumer ofTheGarage = with(GARAGES);
		as(this.salon).patch("/clients/client-card-ud/1/", "{\"password\":\"password\"}").is(400, """
				{"password":["This password is too common."]}""");
		as(this.salon).patch("/clients/client-card-ud/1/", "{\"password\":\"short\"}").is(400, """
				{"password":["Ensure this field has at least 8 characters."]}""");
		as(this.salon).patch("/clients/client-card-ud/1/", "{\"password\":\"replaced-Horse-7\"}").is(200);
		ofTheSalon.get(RECORD).is(403, FORBIDDEN);
		logIn(SALONS).is(400, "{}");
		logIn("replaced-Horse-7").is(200);
		ofTheGarage.get(RECORD).is(200);
		as(this.garage).delete("/clients/client-card-ud/2/").isEmpty(204);
		ofTheGarage.get(RECORD).is(403, FORBIDDEN);
		logIn(GARAGES).is(400, "{}");
	}

	@Test
	void isLeftBehindOnceThePersonOwnsTheRecord() {
		store.own(PHONE);
		logIn(SALONS).is(400, "{}");
		logIn(GARAGES).is(400, "{}");
		as(this.salon).patch("/clients/client-card-ud/1/", "{\"password\":\"replaced-Horse-7\"}").is(200);
		logIn("replaced-Horse-7").is(400, "{}");
		with(Person.PASSWORD).get(RECORD).is(200).bodyText().contains("Salon", "Garage");
	}

	@Test
	void endsWhenThePersonTakesTheRecordByACode() throws InterruptedException {
		Consumer ofTheSalon = with(SALONS);
		with(GARAGES).get(RECORD).is(200).bodyText().doesNotContain("Salon");
		anybody().post("/clients/auth/code/", "{\"phone\":\"%s\"}".formatted(PHONE)).isEmpty(204);
		String code = program.codeSentTo(PHONE);
		takeOver(code, "password").is(400, "{\"password\":[\"This password is too common.\"]}");
		takeOver("a guess", OWN).is(400, "{\"code\":[\"Invalid code.\"]}");
		takeOver(code, OWN).isEmpty(204);
		takeOver(code, OWN).is(400, "{\"code\":[\"Invalid code.\"]}");
		ofTheSalon.get(RECORD).is(403, FORBIDDEN);
		logIn(SALONS).is(400, "{}");
		logIn(GARAGES).is(400, "{}");
		with(OWN).get(RECORD).is(200).bodyText().contains("\"confirmed_phone\":true", "Salon", "Garage");
		assertThat(store.number("select count(*) from card_credential")).isZero();
		as(this.salon).patch("/clients/client-card-ud/1/", "{\"password\":\"replaced-Horse-7\"}").is(200);
		logIn("replaced-Horse-7").is(400, "{}");
	}

	private static Response takeOver(String code, String password) {
		return anybody().post("/clients/auth/password/", """
				{"phone":"%s","code":"%s","password":"%s"}""".formatted(PHONE, code, password));
	}

	@Test
	void sharesItsSaltWithTheOthersOfThePerson() {
		assertThat(store.number("select count(distinct split_part(password, '$', 5)) from card_credential")).isOne();
		assertThat(store.number("select count(distinct password) from card_credential")).isEqualTo(2);
	}

	private static Response logIn(String password) {
		return anybody().post("/clients/auth/token/", """
				{"phone":"%s","password":"%s"}""".formatted(PHONE, password));
	}

	private static Consumer with(String password) {
		return anybody().bearing(logIn(password).is(200).at("/token"));
	}

}
