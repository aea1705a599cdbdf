package dev.kartoteka.endtoend;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Registration in the console, and the pages to which letters lead. */
@Tag("slow")
class ConsoleLettersTest {

	private static final String PASSWORD = "good-Horse-9-staple";

	private final Mailbox mailbox = Replicas.mailbox();

	@Test
	void activateAnAccountByAButtonAndNotByTheLinkAlone() throws Exception {
		Browser browser = Browser.of(Replicas.one()).sending("X-Forwarded-For", Replicas.freshAddress());
		browser.get("/console/register/").is(200);
		assertThat(browser
			.submit("/console/register/", "email", "vika@example.org", "password", PASSWORD, "repeated", PASSWORD)
			.is(200)
			.body()).contains("We have sent a letter");
		String page = pageOf(this.mailbox.awaitEmailTo("vika@example.org"));

		browser.get(page).is(200).has("Referrer-Policy", "no-referrer");
		browser.signIn("vika@example.org", PASSWORD).is(422);
		browser.get(page).is(200);
		browser.submit(page).is(303).has("Location", "/console/sign-in/?done=confirmed");

		browser.signIn("vika@example.org", PASSWORD).is(303);
		browser.get(page).is(200);
		assertThat(browser.submit(page).is(422).body()).contains("confirmed already");
	}

	@Test
	void setANewPasswordOnce() throws Exception {
		Browser browser = Browser.of(Replicas.one()).sending("X-Forwarded-For", Replicas.freshAddress());
		browser.get("/console/register/");
		browser.submit("/console/register/", "email", "zoya@example.org", "password", PASSWORD, "repeated", PASSWORD)
			.is(200);
		String activation = pageOf(this.mailbox.awaitEmailTo("zoya@example.org"));
		browser.get(activation);
		browser.submit(activation).is(303);

		browser.get("/console/forgotten/").is(200);
		assertThat(browser.submit("/console/forgotten/", "recipient", "zoya@example.org").is(200).body())
			.contains("If there is such an account");
		String page = pageOf(this.mailbox.awaitEmailTo("zoya@example.org"));
		browser.get(page).is(200);
		assertThat(browser.submit(page, "new_password", "short", "repeated", "other").is(422).body())
			.contains("The passwords differ");
		browser.submit(page, "new_password", "other-Horse-9-staple", "repeated", "other-Horse-9-staple").is(303);
		browser.get(page).is(200);
		assertThat(browser.submit(page, "new_password", "third-Horse-9-staple", "repeated", "third-Horse-9-staple")
			.is(422)
			.body()).contains("The link is wrong, too old, or was used before");
		browser.signIn("zoya@example.org", "other-Horse-9-staple").is(303);
	}

	@Test
	void saysTheSameAboutKnownAndUnknownAddresses() {
		Browser browser = Browser.of(Replicas.one()).sending("X-Forwarded-For", Replicas.freshAddress());
		browser.get("/console/forgotten/");
		assertThat(browser.submit("/console/forgotten/", "recipient", "nobody-at-all@example.org").is(200).body())
			.contains("If there is such an account");
	}

	/** The page of the console for the link of a letter. */
	private static String pageOf(ReceivedEmail email) {
		assertThat(email.link()).startsWith(Replicas.LINK_BASE + "/");
		return "/console/" + email.link().substring(Replicas.LINK_BASE.length() + 1);
	}

}
