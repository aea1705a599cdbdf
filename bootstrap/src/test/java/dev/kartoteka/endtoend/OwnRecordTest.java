package dev.kartoteka.endtoend;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Clients who log in, read their record and change it. */
class OwnRecordTest extends EndToEnd {

	private static final String PHONE = "+79510000001";

	private static final String RECORD = "/clients/client-u/1/";

	private static final String FORBIDDEN = """
			{"detail":"You do not have permission to perform this action."}""";

	private static final String WRONG_TYPE = """
			{"detail":"Given token not valid for any token type","code":"token_not_valid","messages":[\
			{"token_class":"AccessToken","token_type":"access","message":"Token has wrong type"}]}""";

	@BeforeEach
	void setUp() {
		startWithNothing();
		Person alice = store.person("alice");
		store.organization(alice, "Salon");
		store.organization(alice, "Barber");
		store.card(1, "Ann", PHONE);
		store.card(2, "Anna", PHONE);
		store.client("Bob", "+79510000002");
		store.own(PHONE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{}", "{\"phone\":\"+79510000001\"}", "{\"password\":\"x\"}", "[]", "null",
			"{\"phone\":\"+79510000001\",\"password\":\"wrong-wrong\"}", "{\"phone\":true,\"password\":[]}",
			"{\"phone\":\"+79510000009\",\"password\":\"x\"}", "{\"phone\":\"nonsense\",\"password\":\"x\"}" })
	void areToldNothingOfWhatIsWrongWithTheirLogIn(String body) {
		anybody().post("/clients/auth/token/", body).is(400, "{}");
	}

	@Test
	void getATokenThatSaysWhoTheyAre() {
		String token = clientToken("8 (951) 000-00-01", Person.PASSWORD);
		String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8);
		assertThat(claims).matches("""
				\\{"client_id":1,"surname":"","first_name":"Ann","patronymic":"","phone":"\\+79510000001".*""")
			.contains("\"token_type\":\"client\"", "\"iat\":", "\"exp\":", "\"jti\":\"");
		assertThat(store.number("select count(*) from session where client_id = 1")).isOne();
	}

	@Test
	void readTheirRecord() {
		ann().get(RECORD).is(200).isJson().bodyText().matches("""
				\\{"id":1,"surname":"","name":"Ann","second_name":"","phone":"\\+79510000001","address":"",\
				"confirmed_phone":true,"organization":\\[\\{"id":2,"name":"Barber",.*},\\{"id":1,"name":"Salon",.*}],\
				"created_at":"[^"]+","updated_at":"[^"]+"}""");
	}

	@Test
	void changeTheirRecordAndNoCard() {
		ann().patch(RECORD, "{\"surname\":\"Ивановa\",\"id\":2,\"confirmed_phone\":false}")
			.is(200)
			.bodyText()
			.contains("""
					"surname":"Ивановa","name":"Ann",""", "\"confirmed_phone\":true");
		ann().put(RECORD).is(400, """
				{"name":["This field is required."],"phone":["This field is required."]}""");
		ann().put(RECORD, "{\"name\":\"Anne\",\"phone\":\"8 951 000 00 01\"}")
			.is(200)
			.bodyText()
			.startsWith("{\"id\":1,\"surname\":\"Ивановa\",\"name\":\"Anne\",\"second_name\":\"\"");
		assertThat(store.list("select name || phone from client_card order by id")).containsExactly("Ann+79510000001",
				"Anna+79510000001");
	}

	@Test
	void giveTheirPasswordForAnotherPhoneWhichCountsOnceItIsConfirmed() {
		ann().patch(RECORD, "{\"phone\":\"+79510000003\"}").is(400, """
				{"current_password":["This field is required."]}""");
		ann().patch(RECORD, "{\"phone\":\"+79510000003\",\"current_password\":\"wrong-wrong\"}").is(400, """
				{"current_password":["Invalid password."]}""");
		ann().patch(RECORD, "{\"phone\":\"+79510000003\",\"current_password\":\"%s\"}".formatted(Person.PASSWORD))
			.is(200)
			.bodyText()
			.contains("\"phone\":\"+79510000001\"", "\"confirmed_phone\":true");
		clientToken(PHONE, Person.PASSWORD);
		ann().patch(RECORD, "{\"phone\":\"1\",\"name\":\"\"}").is(400, """
				{"name":["This field may not be blank."],"phone":["The phone number entered is not valid."]}""");
	}

	@Test
	void endTheirOtherSessionsWithANewPassword() {
		Consumer here = ann();
		Consumer there = ann();
		here.patch(RECORD, "{\"password\":\"another-Horse-8\"}").is(400, """
				{"current_password":["This field is required."]}""");
		here.patch(RECORD, "{\"password\":\"password\",\"current_password\":\"%s\"}".formatted(Person.PASSWORD))
			.is(400, "{\"password\":[\"This password is too common.\"]}");
		here.patch(RECORD, "{\"password\":\"another-Horse-8\",\"current_password\":\"%s\"}".formatted(Person.PASSWORD))
			.is(200)
			.bodyText()
			.doesNotContain("another-Horse-8");
		there.get(RECORD).is(403, FORBIDDEN);
		here.get(RECORD).is(200);
		anybody()
			.post("/clients/auth/token/", "{\"phone\":\"%s\",\"password\":\"%s\"}".formatted(PHONE, Person.PASSWORD))
			.is(400, "{}");
		clientToken(PHONE, "another-Horse-8");
	}

	@Test
	void seeAndEndTheirSessions() {
		Consumer first = ann();
		Consumer second = ann();
		Consumer third = ann();
		first.get("/clients/auth/sessions/").is(200).bodyText().contains("\"id\":3,", "\"id\":2,", "\"id\":1,");
		first.delete("/clients/auth/sessions/2/").isEmpty(204);
		second.get(RECORD).is(403, FORBIDDEN);
		third.delete("/clients/auth/sessions/0/").is(404);
		third.delete("/clients/auth/sessions/").isEmpty(204);
		first.get(RECORD).is(403, FORBIDDEN);
		third.post("/clients/auth/logout/", "").isEmpty(204);
		third.get(RECORD).is(403, FORBIDDEN);
		third.post("/clients/auth/logout/", "").is(403, FORBIDDEN);
	}

	@Test
	void giveUpTheirRecordWithTheirPassword() {
		Consumer here = ann();
		Consumer there = ann();
		here.delete(RECORD).is(400, "{\"current_password\":[\"This field is required.\"]}");
		here.send("DELETE", RECORD, Content.json("{\"current_password\":\"wrong-wrong\"}"))
			.is(400, "{\"current_password\":[\"Invalid password.\"]}");
		Content password = Content.json("{\"current_password\":\"%s\"}".formatted(Person.PASSWORD));
		here.send("DELETE", "/clients/client-u/2/", password).is(403, FORBIDDEN);
		here.patch(RECORD, "{\"name\":\"Own name\",\"address\":\"Own address\"}").is(200);
		here.send("DELETE", RECORD, password).isEmpty(204);
		assertThat(store.number("""
				select count(*) from client record join client_card card on card.client_id = record.id
				where card.id = 1 and record.name = card.name and record.address = card.address""")).isOne();
		here.get(RECORD).is(403, FORBIDDEN);
		there.get(RECORD).is(403, FORBIDDEN);
		anybody()
			.post("/clients/auth/token/", "{\"phone\":\"%s\",\"password\":\"%s\"}".formatted(PHONE, Person.PASSWORD))
			.is(400, "{}");
		assertThat(store.number("select count(*) from client where phone = '%s' and not owned".formatted(PHONE)))
			.isOne();
		assertThat(store.number("select count(*) from client_card where client_id = 1")).isEqualTo(2);
		assertThat(store.number("select count(*) from card_credential where client_id = 1")).isZero();
	}

	@Test
	void exportAllThatIsKeptOfThem() {
		Person alice = new Person(1, "alice");
		as(alice).patch("/clients/client-card-ud/2/", "{\"data\":{\"note\":\"allergic\"}}").is(200);
		store.change("update client_card set image = 'ann.png' where id = 1");
		ann().get(RECORD + "export/")
			.is(200)
			.isJson()
			.has("Cache-Control", "no-store")
			.bodyText()
			.contains("{\"record\":{\"id\":1,", "\"organization_name\":\"Barber\"", "\"note\":\"allergic\"",
					"\"action\":\"clientcard.update\"", "/media/ann.png\"", "\"device\":")
			.doesNotContain("argon2", "+79510000002", "alice");
		ann().get("/clients/client-u/2/export/").is(403, FORBIDDEN);
		anybody().get(RECORD + "export/").is(401);
	}

	@Test
	void reachNobodyElsesRecord() {
		for (String id : List.of("2", "999", "9223372036854775807")) {
			String path = "/clients/client-u/%s/".formatted(id);
			ann().get(path).is(403, FORBIDDEN);
			ann().patch(path, "{\"name\":\"x\"}").is(403, FORBIDDEN);
			ann().put(path, "{").is(403, FORBIDDEN);
		}
		ann().get("/clients/client-u/x/").is(404);
		ann().post(RECORD, "").is(405).has("Allow", "GET, PUT, PATCH, DELETE, HEAD, OPTIONS");
		anybody().get(RECORD).is(401, """
				{"detail":"Authentication credentials were not provided."}""");
		anybody().delete(RECORD).is(401);
	}

	@Test
	void areNoUsersNorUsersClients() {
		Consumer alice = as(new Person(1, "alice"));
		alice.get(RECORD).is(401, WRONG_TYPE);
		alice.patch(RECORD, "{}").is(401, WRONG_TYPE);
		ann().get("/auth/users/me/").is(401, WRONG_TYPE);
		ann().get("/clients/client-card-l/1/").is(401, WRONG_TYPE);
	}

	private static Consumer ann() {
		return anybody().bearing(clientToken(PHONE, Person.PASSWORD));
	}

}
