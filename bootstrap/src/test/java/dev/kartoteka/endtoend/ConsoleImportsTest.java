package dev.kartoteka.endtoend;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Imports of client cards in the console. */
class ConsoleImportsTest extends EndToEnd {

	private static final String TABLE = """
			Фамилия;Имя;Телефон
			Лужина;Ольга;8 951 700-20-01
			Ошибкина;Анна;123
			Речкин;Пётр;8 951 700-20-02
			""";

	private static long organization;

	private static String path;

	private static Person rita;

	@BeforeAll
	static void ritaHasAnOrganization() {
		rita = store.person("rita");
		organization = store.organization(rita, "Imports");
		path = "/console/organizations/" + organization + "/imports/";
	}

	@Test
	void checkAFileWithoutChangingAnything() throws Exception {
		Browser browser = Browser.of(program, rita).in("ru");
		Response begun = upload(browser, TABLE, "mode", "CREATE", "dry_run", "true").is(303);

		String page = finished(browser, begun);

		assertThat(page).contains("Будет создано", "<dd>2</dd>", "Телефон: Такого номера телефона нет.",
				"<th scope=\"row\" class=\"number\">3</th>");
		assertThat(cards()).isZero();
	}

	@Test
	void createCardsAndListTheMistakesInAFile() throws Exception {
		Browser browser = Browser.of(program, rita);
		String file = TABLE.replace("700-2", "700-3");
		Response begun = upload(browser, file, "mode", "CREATE").is(303);

		String page = finished(browser, begun);

		assertThat(page).contains("finished", "To the cards").doesNotContain("hx-get");
		assertThat(store.number("select count(*) from client_card where organization_id = ? and surname = ?",
				organization, "Лужина"))
			.isEqualTo(1);
		assertThat(browser.get(begun.requiredHeader("Location") + "mistakes/").is(200).body())
			.isEqualTo("\uFEFFRow;What is wrong\r\n3;\"Phone: The phone number entered is not valid.\"\r\n");
		store.change("delete from client_card where organization_id = ?", organization);
	}

	@Test
	void sayWhatAFileHasToBe() {
		Browser browser = Browser.of(program, rita);
		assertThat(upload(browser, "a;b\n1;2\n", "mode", "CREATE").is(422).body())
			.contains("has to be a table whose first line names the columns", "aria-invalid=\"true\"");
		browser.get(path + "new/");
		assertThat(browser.submit(path + "new/", "mode", "CREATE").is(422).body()).contains("Choose a file.");
	}

	private static Response upload(Browser browser, String table, String... pairs) {
		browser.get(path + "new/").is(200);
		return browser.upload(path + "new/", "file", "cards.csv", table.getBytes(StandardCharsets.UTF_8), pairs);
	}

	private static String finished(Browser browser, Response begun) throws InterruptedException {
		String page = browser.follow(begun).is(200).body();
		for (int i = 0; page.contains("hx-get=\"/console") && i < 300; i++) {
			Thread.sleep(100);
			page = browser.get(begun.requiredHeader("Location")).is(200).body();
		}
		return page;
	}

	private static long cards() {
		return store.number("select count(*) from client_card where organization_id = ?", organization);
	}

}
