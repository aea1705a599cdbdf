package dev.kartoteka.endtoend;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What waits and how the program does, in the console. */
class ConsoleOperationsTest extends EndToEnd {

	private static final String PATH = "/console/operations/";

	private Browser browser;

	@BeforeEach
	void signInAsStaff() {
		startWithNothing();
		this.browser = Browser.of(program, store.staff());
	}

	@Test
	void showMessagesThatWaitWithoutTheirContentAndSendThemAgain() {
		store.change("""
				insert into letter (kind, recipient, binding, language, attempts, due_at)
				values ('PASSWORD_RESET', 'secret-name@example.org', '', 'ENGLISH', 3, now() + interval '1 day')""");
		long id = store.number("select max(id) from letter");
		String page = this.browser.get(PATH).is(200).body();
		assertThat(page).contains("password letter", "s…@example.org", "3 failed attempts", "emails/" + id + "/send/")
			.doesNotContain("secret-name");

		this.browser.submit(PATH + "emails/" + id + "/send/").is(303).has("Location", PATH + "?done=sent");

		assertThat(store.number("select count(*) from letter where id = ? and due_at > now()", id)).isZero();
	}

	@Test
	void sayWhatWaitsAndWhatWorks() {
		Person inactive = store.person("waiting");
		store.change("update account set active = false where id = ?", inactive.id());
		String page = this.browser.get(PATH).is(200).body();
		assertThat(page).contains("<dt>Inactive accounts</dt><dd>1 <a href=\"/console/accounts/?state=inactive\">",
				"<dt>Database</dt><dd><span class=\"pill good\">works</span>", "Connections to the database",
				"expired-attempts");
	}

}
