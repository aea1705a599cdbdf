package dev.kartoteka.endtoend;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A client's own page in the console. */
class ConsoleClientTest extends EndToEnd {

	private static final String HOME = "/console/client/";

	private static final String PHONE = "+79516006001";

	private static final String PASSWORD = "own-Horse-9-staple";

	private long organization;

	@BeforeEach
	void anOrganizationKeepsACard() {
		startWithNothing();
		this.organization = store.organization(store.person("owner"), "Салон");
		store.card(this.organization, "Анна", PHONE);
	}

	@Test
	void setsAPasswordByACodeAndSignsIn() throws InterruptedException {
		Browser browser = Browser.of(program);
		browser.get(HOME + "forgotten/").is(200);
		assertThat(browser.submit(HOME + "forgotten/", "phone", "8 951 600-60-01").is(200).body())
			.contains("a code is on its way", "value=\"8 951 600-60-01\"");
		String code = program.codeSentTo(PHONE);
		assertThat(takeOver(browser, "000000", PASSWORD, PASSWORD).is(422).body()).contains("The code is wrong.",
				"href=\"#code\"");
		assertThat(takeOver(browser, code, PASSWORD, "other").is(422).body()).contains("The passwords differ.");
		assertThat(takeOver(browser, code, "12345678", "12345678").is(422).body()).contains("id=\"password-mistake\"");
		takeOver(browser, code, PASSWORD, PASSWORD).is(303).has("Location", HOME + "sign-in/?done=reset");

		assertThat(browser.signInAsClient(PHONE, "wrong").is(422).body())
			.contains("The phone or the password is wrong.", "value=\"" + PHONE + "\"");
		Response record = browser.follow(browser.signInAsClient(PHONE, PASSWORD)).is(200);
		assertThat(record.body()).contains("value=\"Анна\"", "Салон", "value=\"+7 951 600-60-01\"");
		assertThat(browser.cookies()).containsOnlyKeys("kartoteka-local-client");
	}

	@Test
	void changesTheRecordButNotTheCards() {
		Browser browser = owner();
		browser.get(HOME).is(200);
		browser.submit(HOME, "name", "Алла", "phone", PHONE, "address", "Казань")
			.is(303)
			.has("Location", HOME + "?done=saved");
		assertThat(browser.get(HOME).is(200).body()).contains("value=\"Алла\"", "value=\"Казань\"");
		assertThat(store.number("select count(*) from client_card where name = 'Анна'")).isEqualTo(1);
		assertThat(browser.submit(HOME, "name", "", "phone", "123").is(422).body())
			.contains("There is no such phone number");
	}

	@Test
	void confirmsAChangedPhoneByACode() throws InterruptedException {
		Browser browser = owner();
		browser.get(HOME).is(200);
		assertThat(browser.submit(HOME, "name", "Анна", "phone", "+79516006002").is(422).body())
			.contains("id=\"current_password-mistake\"");
		browser.submit(HOME, "name", "Анна", "phone", "+79516006002", "current_password", Person.PASSWORD)
			.is(303)
			.has("Location", HOME + "confirm/");
		browser.get(HOME + "confirm/").is(200);
		browser.submit(HOME + "confirm/", "code", "000000").is(422);
		browser.submit(HOME + "confirm/", "code", program.codeSentTo("+79516006002")).is(303);
		assertThat(browser.get(HOME).is(200).body()).contains("+7 951 600-60-02");
	}

	@Test
	void seesAndEndsSessions() {
		Browser other = owner();
		Browser browser = Browser.of(program);
		browser.signInAsClient(PHONE, Person.PASSWORD).is(303);
		assertThat(browser.get(HOME + "sessions/").is(200).body()).contains("this session", "End all others");
		browser.submit(HOME + "sessions/").is(303);
		other.get(HOME).is(303).has("Location", "/console/client/sign-in/");
		browser.get(HOME + "sessions/").is(200);
		browser.submit(HOME + "sign-out/").is(303);
		browser.get(HOME).is(303);
	}

	@Test
	void changesThePasswordExportsAndGivesTheRecordUp() {
		Browser browser = owner();
		browser.get(HOME + "password/").is(200);
		browser
			.submit(HOME + "password/", "current_password", Person.PASSWORD, "password", PASSWORD, "repeated", PASSWORD)
			.is(303);
		assertThat(browser.get(HOME + "export/")
			.is(200)
			.has("Content-Disposition", "attachment; filename=\"client.json\"")
			.body()).contains("Анна");
		browser.get(HOME + "close/").is(200);
		browser.submit(HOME + "close/", "current_password", Person.PASSWORD).is(422);
		browser.submit(HOME + "close/", "current_password", PASSWORD).is(303);
		assertThat(browser.cookies()).isEmpty();
		browser.signInAsClient(PHONE, PASSWORD).is(422);
	}

	@Test
	void readsOnlyWhatTheCardSaysWithThePasswordOfAnOrganization() {
		Browser browser = Browser.of(program);
		browser.signInAsClient(PHONE, Person.PASSWORD).is(303);
		assertThat(browser.get(HOME).is(200).body()).contains("set a password of your own", "Анна")
			.doesNotContain("name=\"address\"");
		browser.get(HOME + "export/").is(403);
	}

	@Test
	void isNoSessionOfAnAccountAndTheOtherWayRound() {
		Browser client = owner();
		client.get("/console/").is(303).has("Location", "/console/sign-in/");
		Browser account = Browser.of(program, store.staff());
		account.get(HOME).is(303).has("Location", "/console/client/sign-in/");
		client.cookies().put("kartoteka-local", client.cookies().getOrDefault("kartoteka-local-client", ""));
		client.get("/console/").is(303);
	}

	@Test
	void findsTheFormAgainIfTheSessionEndsMeanwhile() {
		Browser browser = owner();
		browser.get(HOME).is(200);
		store.change("delete from session where client_id is not null");
		assertThat(browser.submit(HOME, "name", "Typed", "phone", PHONE).is(401).body())
			.contains("name=\"kept.name\" value=\"Typed\"");
		assertThat(browser
			.submit(HOME + "sign-in/", "phone", PHONE, "password", Person.PASSWORD, "next", HOME, "kept.name", "Typed",
					"kept.phone", PHONE)
			.is(200)
			.body()).contains("value=\"Typed\"", "What you typed is here");
	}

	private static Browser owner() {
		store.own(PHONE);
		Browser browser = Browser.of(program);
		browser.signInAsClient(PHONE, Person.PASSWORD).is(303);
		return browser;
	}

	private static Response takeOver(Browser browser, String code, String password, String repeated) {
		browser.get(HOME + "new-password/").is(200);
		return browser.submit(HOME + "new-password/", "phone", PHONE, "code", code, "password", password, "repeated",
				repeated);
	}

}
