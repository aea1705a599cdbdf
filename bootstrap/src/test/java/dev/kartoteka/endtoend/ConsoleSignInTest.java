package dev.kartoteka.endtoend;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Signing in to the console, and what protects its forms. */
class ConsoleSignInTest extends EndToEnd {

	private static final String NEW = "/console/organizations/new/";

	private static Person vera;

	@BeforeAll
	static void veraHasAnAccount() {
		vera = store.person("vera");
	}

	@Test
	void leadsABrowserFromTheRootToTheConsoleAndOnToTheLogIn() {
		Browser.of(program).sending("Accept", "text/html").get("/").is(302).has("Location", "/console/");
		anybody().get("/").is(404);
		Browser browser = Browser.of(program);
		assertThat(browser.follow(browser.get("/console/")).is(200).body()).contains("Sign in");
	}

	@Test
	void startsASessionThatTheApiShowsAndEnds() {
		Browser browser = Browser.of(program, vera);
		browser.get("/console/").is(200);
		assertThat(browser.cookies()).containsOnlyKeys("kartoteka-local");
		assertThat(as(vera).get("/auth/sessions/").is(200).each("/id")).hasSizeGreaterThanOrEqualTo(2);

		as(vera).delete("/auth/sessions/").is(204);

		browser.get("/console/").is(303).has("Location", "/console/sign-in/");
	}

	@Test
	void refusesAWrongPasswordAndAnUnknownNameAlike() {
		Browser browser = Browser.of(program);
		String wrong = browser.signIn("vera", "wrong password").is(422).body();
		String unknown = browser.signIn("nobody-called-so", "wrong password").is(422).body();
		assertThat(wrong).contains("The name or the password is wrong").contains("value=\"vera\"");
		assertThat(unknown.replace("nobody-called-so", "vera")).isEqualTo(wrong);
		assertThat(browser.cookies()).isEmpty();
	}

	@Test
	void endsTheSessionAtTheSignOut() {
		Browser browser = Browser.of(program, vera);
		browser.get("/console/").is(200);
		String cookie = browser.session();
		browser.submit("/console/sign-out/").is(303);
		assertThat(browser.cookies()).isEmpty();
		Browser thief = Browser.of(program);
		thief.cookies().put("kartoteka-local", cookie);
		thief.get("/console/").is(303);
	}

	@Test
	void acceptsNoTokenOfTheApiAndTheApiNoCookie() {
		Browser browser = Browser.of(program, vera);
		String cookie = browser.session();
		anybody().with("Cookie", "kartoteka-local=" + cookie).get("/auth/users/me/").is(401);
		anybody().bearing(cookie).get("/auth/users/me/").is(401);
		Browser withToken = Browser.of(program)
			.sending("Authorization", "Bearer " + logIn("vera", Person.PASSWORD).at("/access"));
		withToken.get("/console/").is(303);
		withToken.cookies().put("kartoteka-local", logIn("vera", Person.PASSWORD).at("/access"));
		withToken.get("/console/").is(303);
	}

	@ParameterizedTest
	@ValueSource(strings = { "cross-site", "same-site", "none" })
	void refusesFormsOfOtherSites(String site) {
		Browser browser = Browser.of(program, vera);
		browser.get(NEW).is(200);
		browser.sending("Sec-Fetch-Site", site);
		assertNotCreated(browser, site);
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "null", "https://evil.example", "http://localhost:1" })
	void refusesFormsOfOtherOriginsWhereTheBrowserSendsNoSite(@Nullable String origin) {
		Browser browser = Browser.of(program, vera);
		browser.get(NEW).is(200);
		browser.sending("Sec-Fetch-Site", null).sending("Origin", origin);
		assertNotCreated(browser, String.valueOf(origin));
	}

	@Test
	void acceptsFormsOfItsOwnOriginWhereTheBrowserSendsNoSite() {
		Browser browser = Browser.of(program, vera);
		browser.get(NEW).is(200);
		browser.sending("Sec-Fetch-Site", null).sending("Origin", program.address().toString());
		create(browser, "own origin").is(303);
	}

	@Test
	void refusesFormsWithoutTheTokenOfTheSession() {
		Browser browser = Browser.of(program, vera);
		browser.get(NEW).is(200);
		assertNotCreated(browser.forging(""), "without");
		Browser other = Browser.of(program, vera);
		other.get(NEW).is(200);
		assertNotCreated(browser.forging(other.formToken()), "of another session");
	}

	@Test
	void leadsFromAPathThatOnlySubmitsToThePageAbove() {
		long organization = store.organization(vera, "Above");
		String cards = "/console/organizations/" + organization + "/cards/";
		Browser browser = Browser.of(program);
		browser.get("/console/sign-in/").is(200);
		browser
			.submit("/console/sign-in/", "username", "vera", "password", Person.PASSWORD, "next", cards + "columns/",
					"kept.column", "phone")
			.is(303)
			.has("Location", cards);
	}

	@Test
	void keepsThePersonWhomStaffSoughtUntilTheNextLogIn() {
		Person staff = store.staff();
		Browser browser = Browser.of(program, staff);
		browser.get("/console/person/").is(200);
		as(staff).delete("/auth/sessions/").is(204);
		browser.submit("/console/person/count/", "phone", "8 951 600-00-99", "current_password", "x").is(401);
		assertThat(browser
			.submit("/console/sign-in/", "username", staff.username(), "password", Person.PASSWORD, "next",
					"/console/person/count/", "kept.phone", "8 951 600-00-99")
			.is(200)
			.body()).contains("value=\"8 951 600-00-99\"");
	}

	@Test
	void showsAFormOfAnotherSessionAgain() {
		Browser browser = Browser.of(program, vera);
		browser.get(NEW).is(200);
		String body = create(browser.forging("of an earlier session"), "Typed <b>before</b>").is(403).body();
		assertThat(body).contains("What you typed is here", "value=\"Typed &lt;b>before&lt;/b>\"");
		create(browser, "In this session").is(303);
	}

	@Test
	void keepsAFormThatAScriptSentWhenTheSessionHadEnded() {
		Browser browser = Browser.of(program, vera);
		browser.get(NEW).is(200);
		as(vera).delete("/auth/sessions/").is(204);
		browser.sending("HX-Request", "true");
		Response asked = create(browser, "By script").is(401).has("HX-Retarget", "main");
		assertThat(asked.body()).contains("name=\"kept.name\" value=\"By script\"");
	}

	@Test
	void refusesALogInFromAnotherSite() {
		Browser browser = Browser.of(program).sending("Sec-Fetch-Site", "cross-site");
		browser.signIn("vera", Person.PASSWORD).is(403);
		assertThat(browser.cookies()).isEmpty();
	}

	@Test
	void keepsAFormWhoseSessionEndedUntilTheNextLogIn() {
		Browser browser = Browser.of(program, vera);
		browser.get(NEW).is(200);
		as(vera).delete("/auth/sessions/").is(204);

		String asked = create(browser, "Kept <b>name</b>").is(401).body();
		assertThat(asked).contains("Your session has ended");
		String form = browser
			.submit("/console/sign-in/", "username", "vera", "password", Person.PASSWORD, "next", NEW, "kept.name",
					"Kept <b>name</b>", "kept.description", "d", "kept.address", "a")
			.is(200)
			.body();

		assertThat(asked).contains("name=\"kept.name\" value=\"Kept &lt;b>name&lt;/b>\"");
		assertThat(form).contains("What you typed is here").contains("value=\"Kept &lt;b>name&lt;/b>\"");
		create(browser, "Kept").is(303);
	}

	@ParameterizedTest
	@CsvSource({ "//evil.example", "https://evil.example/", "/console/..//evil.example", "/auth/users/" })
	void leadsToPagesOfTheConsoleOnly(String next) {
		Browser browser = Browser.of(program);
		browser.get("/console/sign-in/").is(200);
		browser.submit("/console/sign-in/", "username", "vera", "password", Person.PASSWORD, "next", next)
			.is(303)
			.has("Location", "/console/");
	}

	@Test
	void speaksTheLanguageThatIsChosen() {
		Browser browser = Browser.of(program).in("ru");
		assertThat(browser.get("/console/sign-in/").is(200).body()).contains("Вход");
		browser.submit("/console/language/", "language", "en", "back", "/console/sign-in/")
			.is(303)
			.has("Location", "/console/sign-in/");
		assertThat(browser.get("/console/sign-in/").is(200).body()).contains("Sign in");
	}

	@Test
	void protectsPagesByHeaders() {
		Response page = Browser.of(program).get("/console/sign-in/").is(200);
		assertThat(page.requiredHeader("Content-Security-Policy")).startsWith("default-src 'none'")
			.doesNotContain("unsafe", "*", "data:");
		page.has("Cache-Control", "no-store")
			.has("X-Content-Type-Options", "nosniff")
			.has("X-Frame-Options", "DENY")
			.has("Referrer-Policy", "same-origin");
	}

	@Test
	void letsBrowsersKeepAssetsForAYear() {
		String page = Browser.of(program).get("/console/sign-in/").body();
		String style = page.substring(page.indexOf("/console/assets/console-"), page.indexOf(".css") + 4);
		anybodysFile(style).has("Cache-Control", "public, max-age=31536000, immutable")
			.has("Content-Type", "text/css;charset=utf-8");
		Browser.of(program).get("/console/assets/console.css").is(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/console/nothing/", "/console/organizations/0/cards/", "/console/sign-in" })
	void hasAPageForWhatDoesNotExist(String path) {
		assertThat(Browser.of(program, vera).get(path).is(404).body()).contains("Page not found");
	}

	private static Response anybodysFile(String path) {
		return Browser.of(program).get(path).is(200);
	}

	private static Response create(Browser browser, String name) {
		return browser.submit(NEW, "name", name, "description", "d", "address", "a");
	}

	private static void assertNotCreated(Browser browser, String name) {
		create(browser, name).is(403);
		assertThat(store.number("select count(*) from organization where name = ?", name)).isZero();
	}

}
