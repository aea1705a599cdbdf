package dev.kartoteka.endtoend;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Export and erasure of a person in the console. */
class ConsolePersonTest extends EndToEnd {

	private static final String PATH = "/console/person/";

	private static final String PHONE = "+7 951 600-50-01";

	private Browser browser;

	private long organization;

	@BeforeEach
	void anOrganizationKeepsACard() {
		startWithNothing();
		this.organization = store.organization(store.person("owner"), "Салон");
		store.card(this.organization, "Анна", "+79516005001");
		this.browser = Browser.of(program, store.staff());
	}

	@Test
	void isCountedFirstAndErasedThen() {
		this.browser.get(PATH).is(200);
		String counted = submit("count/", Person.PASSWORD).is(200).body();
		assertThat(counted).contains("Kept now", "cards: 1", "Erase for good",
				"name=\"phone\" value=\"" + PHONE + "\"");
		assertThat(cards()).isEqualTo(1);

		assertThat(submit("erase/", Person.PASSWORD).is(200).body()).contains("Erased", "cards: 1")
			.doesNotContain("Erase for good");
		assertThat(cards()).isZero();
		this.browser.get(PATH).is(200);
		assertThat(submit("count/", Person.PASSWORD).is(200).body()).contains("Nothing is kept of a person");
	}

	@Test
	void isExportedAsAFile() {
		this.browser.get(PATH).is(200);
		Response file = submit("export/", Person.PASSWORD).is(200)
			.has("Content-Type", "application/json")
			.has("Content-Disposition", "attachment; filename=\"person.json\"");
		assertThat(file.body()).contains("Анна");
	}

	@Test
	void needsTheOwnPassword() {
		this.browser.get(PATH).is(200);
		for (String action : new String[] { "export/", "count/", "erase/" }) {
			assertThat(submit(action, "wrong").is(422).body()).contains("The password is wrong.",
					"value=\"" + PHONE + "\"");
		}
		assertThat(cards()).isEqualTo(1);
	}

	private Response submit(String action, String password) {
		return this.browser.submit(PATH + action, "phone", PHONE, "current_password", password);
	}

	private long cards() {
		return store.number("select count(*) from client_card where organization_id = ?", this.organization);
	}

}
