package dev.kartoteka.endtoend;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The whole life of accounts, by the emails that they receive. */
@Tag("slow")
class AccountLifeTest {

	private static final String CHANGED = "another-Horse-8-battery";

	private static final String FORBIDDEN = """
			{"detail":"You do not have permission to perform this action."}""";

	private static final String NO_SUCH_LOG_IN = """
			{"detail":"No active account found with the given credentials"}""";

	private static final String INVALID_LETTER = """
			{"token":["Invalid token for given user."]}""";

	private final Mailbox mailbox = Replicas.mailbox();

	@Test
	void beginsWithALetterAndEndsByThePassword() throws Exception {
		String id = register("Olga@Example.org", "olga", "+79510010001");
		logIn("olga", Person.PASSWORD).is(401, NO_SUCH_LOG_IN);
		activate(this.mailbox.awaitEmailTo("Olga@Example.org").proof());
		Response tokens = logIn("olga", Person.PASSWORD).is(200);
		tokens.bodyText().matches("\\{\"refresh\":\"[\\w.-]+\",\"access\":\"[\\w.-]+\"}");
		Consumer olga = Replicas.somebody().bearing(tokens.at("/access"));
		olga.get("/auth/users/me/").is(200).isJson().bodyText().matches("""
				\\{"id":%s,"username":"olga","email":"Olga@Example.org","phone":"\\+79510010001","surname":"Кузнецова",\
				"name":"Ольга","second_name":"","address":"Тверская 1","image":null,"confirmed_email":true,\
				"confirmed_phone":false,"created_at":"[^"]+Z","updated_at":"[^"]+Z"}""".formatted(id));

		olga.get("/auth/users/me/export/")
			.is(200)
			.isJson()
			.bodyText()
			.contains("\"username\":\"olga\"", "\"changes_of_account\"", "\"account.create\"", "Olga@Example.org",
					"\"address\":\"Тверская 1\"", "\"last_used_at\"")
			.doesNotContain("argon2");

		olga.delete("/auth/users/me/").is(400, """
				{"current_password":["This field is required."]}""");
		olga.delete("/auth/users/me/", "{\"current_password\":\"wrong\"}").is(400, """
				{"current_password":["Invalid password."]}""");
		olga.get("/auth/users/me/").is(200);
		olga.delete("/auth/users/me/", "{\"current_password\":\"%s\"}".formatted(Person.PASSWORD)).isEmpty(204);

		olga.get("/auth/users/me/").is(403, FORBIDDEN);
		olga.at(Replicas.other()).get("/auth/users/me/").is(403, FORBIDDEN);
		logIn("olga", Person.PASSWORD).is(401, NO_SUCH_LOG_IN);
		register("olga@example.org", "olga", "+79510010001");
	}

	@Test
	void isConfirmedByItsLetterOnce() throws Exception {
		register("petr@example.org", "petr", "+79510010002");
		String proof = this.mailbox.awaitEmailTo("petr@example.org").proof();
		Consumer somebody = Replicas.somebody().at(Replicas.other());
		somebody.post("/auth/users/activation/").is(400, """
				{"uid":["This field is required."],"token":["This field is required."]}""");
		somebody.post("/auth/users/activation/", "{%s}".formatted(proof.replaceFirst("uid\":\"[^\"]+", "uid\":\"?")))
			.is(400, """
					{"uid":["Invalid user id or user doesn't exist."]}""");
		somebody.post("/auth/users/activation/", "{%s}".formatted(proof.replaceFirst(".\"$", "\"")))
			.is(400, INVALID_LETTER);
		logIn("petr", Person.PASSWORD).is(401, NO_SUCH_LOG_IN);

		activate(proof);

		somebody.post("/auth/users/activation/", "{%s}".formatted(proof)).is(403, """
				{"detail":"Stale token for given user."}""");
		logIn("petr@EXAMPLE.org", Person.PASSWORD).is(200);
	}

	@Test
	void isUnconfirmedByAnotherAddressWhichTheFormerOneIsToldOf() throws Exception {
		Consumer vera = activeAccount("vera@example.org", "vera", "+79510010003");
		vera.patch("/auth/users/me/", "{\"email\":\"nonsense\",\"phone\":\"1\",\"name\":null}").is(400, """
				{"email":["Enter a valid email address."],"phone":["The phone number entered is not valid."],\
				"name":["This field may not be null."]}""");
		vera.patch("/auth/users/me/", "{\"email\":\"vera@new.example.org\"}").is(400, """
				{"current_password":["This field is required."]}""");
		vera.patch("/auth/users/me/", "{\"email\":\"vera@new.example.org\",\"current_password\":\"wrong\"}").is(400, """
				{"current_password":["Invalid password."]}""");
		Response changed = vera.with("Accept-Language", "en")
			.patch("/auth/users/me/",
					"""
							{"email":"vera@new.example.org","surname":"Белова","id":1,"confirmed_email":true,"current_password":"%s"}"""
						.formatted(Person.PASSWORD))
			.is(200);
		changed.bodyText()
			.contains(
					"\"username\":\"vera\",\"email\":\"vera@new.example.org\",\"phone\":\"+79510010003\",\"surname\":\"Белова\",",
					"\"confirmed_email\":false");
		assertThat(vera.get("/auth/users/me/").body()).isEqualTo(changed.body());
		ReceivedEmail email = this.mailbox.awaitEmailTo("vera@example.org");
		assertThat(email.subject()).isEqualTo("The e-mail address of your Kartoteka account has changed");
		logIn("vera@new.example.org", Person.PASSWORD).is(200);
		logIn("vera@example.org", Person.PASSWORD).is(401);
		vera.patch("/auth/users/me/").is(200, changed.body());
		Replicas.somebody().post("/auth/users/reset_password/", "{\"email\":\"vera@new.example.org\"}").isEmpty(204);
		ReceivedEmail confirmation = this.mailbox.awaitEmailTo("vera@new.example.org");
		assertThat(confirmation.link()).startsWith(Replicas.LINK_BASE + "/activate/");
		activate(confirmation.proof());
		vera.get("/auth/users/me/").is(200).bodyText().contains("\"confirmed_email\":true");
		Replicas.somebody().post("/auth/users/activation/", "{%s}".formatted(confirmation.proof())).is(403, """
				{"detail":"Stale token for given user."}""");
		vera.patch("/auth/users/me/",
				"""
						{"email":"","phone":null,"username":"vera.belova","current_password":"%s"}"""
					.formatted(Person.PASSWORD))
			.is(200)
			.bodyText()
			.contains("\"username\":\"vera.belova\",\"email\":\"\",\"phone\":null,");
	}

	@Test
	void getsANewPasswordByTheOldOne() throws Exception {
		Consumer here = activeAccount("igor@example.org", "igor", "+79510010004");
		Consumer there = here.bearing(logIn("igor", Person.PASSWORD).at("/access"));
		here.post("/auth/users/set_password/").is(400, """
				{"current_password":["This field is required."],"new_password":["This field is required."]}""");
		setPassword(here, "wrong", CHANGED).is(400, """
				{"current_password":["Invalid password."]}""");
		setPassword(here, Person.PASSWORD, "igor").is(400, """
				{"new_password":["This password is too short. It must contain at least 8 characters.",\
				"This password is too common.","The password is too similar to the username."]}""");
		there.get("/auth/users/me/").is(200);

		setPassword(here, Person.PASSWORD, CHANGED).isEmpty(204);

		there.at(Replicas.other()).get("/auth/users/me/").is(403, FORBIDDEN);
		here.get("/auth/users/me/").is(200);
		logIn("igor", Person.PASSWORD).is(401, NO_SUCH_LOG_IN);
		logIn("igor", CHANGED).is(200);
	}

	@Test
	void getsANewPasswordByALetterThatWorksOnce() throws Exception {
		Consumer anna = activeAccount("anna@example.org", "anna", "+79510010005");
		Consumer somebody = Replicas.somebody().with("Accept-Language", "en");
		somebody.post("/auth/users/reset_password/").is(400, """
				{"email":["This field is required."]}""");
		somebody.post("/auth/users/reset_password/", "{\"email\":\"ANNA@example.org\"}").isEmpty(204);
		ReceivedEmail email = this.mailbox.awaitEmailTo("anna@example.org");
		assertThat(email.subject()).isEqualTo("Set a new password for Kartoteka");
		assertThat(email.link()).startsWith(Replicas.LINK_BASE + "/password/reset/confirm/");
		assertThat(email.text()).contains("anna");
		somebody.post("/auth/users/reset_password_confirm/").is(400, """
				{"uid":["This field is required."],"token":["This field is required."],\
				"new_password":["This field is required."]}""");
		reset(email, "password").is(400, """
				{"new_password":["This password is too common."]}""");
		anna.get("/auth/users/me/").is(200);

		reset(email, CHANGED).isEmpty(204);

		anna.get("/auth/users/me/").is(403, FORBIDDEN);
		reset(email, "yet-another-Horse-9").is(400, INVALID_LETTER);
		logIn("anna", Person.PASSWORD).is(401, NO_SUCH_LOG_IN);
		logIn("anna", CHANGED).is(200);
	}

	private Consumer activeAccount(String email, String username, String phone) throws Exception {
		register(email, username, phone);
		activate(this.mailbox.awaitEmailTo(email).proof());
		return Replicas.somebody().bearing(logIn(username, Person.PASSWORD).is(200).at("/access"));
	}

	/** The id. */
	private static String register(String email, String username, String phone) {
		Response registered = Replicas.somebody()
			.with("Accept-Language", "ru-RU,ru;q=0.9,en;q=0.8")
			.post("/auth/users/", """
					{"email":"%s","username":"%s","phone":"%s","password":"%s","surname":"Кузнецова","name":"Ольга",\
					"address":"Тверская 1","id":1,"is_staff":true,"active":true}""".formatted(email, username, phone,
					Person.PASSWORD));
		String id = registered.is(201).at("/id");
		return registered.is(201, "{\"email\":\"%s\",\"username\":\"%s\",\"id\":%s}".formatted(email, username, id))
			.at("/id");
	}

	private static void activate(String proof) {
		Replicas.somebody().at(Replicas.other()).post("/auth/users/activation/", "{%s}".formatted(proof)).isEmpty(204);
	}

	private static Response logIn(String username, String password) {
		return Replicas.somebody().logIn(username, password);
	}

	private static Response setPassword(Consumer consumer, String current, String changed) {
		return consumer.post("/auth/users/set_password/",
				"{\"current_password\":\"%s\",\"new_password\":\"%s\"}".formatted(current, changed));
	}

	private static Response reset(ReceivedEmail email, String password) {
		return Replicas.somebody()
			.at(Replicas.other())
			.post("/auth/users/reset_password_confirm/",
					"{%s,\"new_password\":\"%s\"}".formatted(email.proof(), password));
	}

}
