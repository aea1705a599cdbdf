package dev.kartoteka.endtoend;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
			.contains("has to be a table whose first line names the columns", "id=\"columns-mistake\"");
		browser.get(path + "new/");
		assertThat(browser.submit(path + "new/", "mode", "CREATE").is(422).body()).contains("Choose a file.");
	}

	@Test
	void askWhichColumnIsWhatIfTheNamesDoNotTellIt() throws Exception {
		Browser browser = Browser.of(program, rita);
		String file = "Кто;Куда звонить;Прочее\nЛужина;8 951 700-40-01;x\n";
		String asked = upload(browser, file, "mode", "CREATE").is(422).body();
		assertThat(asked).contains("<label for=\"column-0\">Кто</label>",
				"<input type=\"hidden\" name=\"column_name\" value=\"Куда звонить\">", "Which column is what?");

		String incomplete = upload(browser, file, "mode", "CREATE", "column_name", "Кто", "column_field", "name",
				"column_name", "Куда звонить", "column_field", "", "column_name", "Прочее", "column_field", "")
			.is(422)
			.body();
		assertThat(incomplete).contains("Say which columns have the name and the phone.");

		Response begun = upload(browser, file, "mode", "CREATE", "dry_run", "true", "column_name", "Кто",
				"column_field", "name", "column_name", "Куда звонить", "column_field", "phone", "column_name", "Прочее",
				"column_field", "")
			.is(303);
		assertThat(finished(browser, begun)).contains("Would be created", "<dd>1</dd>");
		assertThat(browser.get(path).is(200).body()).contains("Earlier imports", "Check of the file");
	}

	@Test
	void neverAskTwiceForAFile() throws Exception {
		Browser browser = Browser.of(program, rita);
		String file = "Кто;Куда\nКоровина;8 951 700-41-01\n";
		String[] columns = { "mode", "CREATE", "column_name", "Кто", "column_field", "name", "column_name", "Куда",
				"column_field", "phone" };
		String asked = upload(browser, file, "mode", "CREATE").is(422).body();
		assertThat(asked).contains("“cards.csv” is here already").doesNotContain("type=\"file\" required");

		String[] typed = Arrays.copyOf(columns, columns.length + 2);
		typed[columns.length] = "file.kept";
		typed[columns.length + 1] = Browser.valueIn(asked, "file.kept");
		Response begun = browser.submit(path + "new/", typed).is(303);

		assertThat(finished(browser, begun)).contains("finished");
		assertThat(store.number("select count(*) from client_card where phone = '+79517004101'")).isEqualTo(1);
		store.change("delete from client_card where organization_id = ?", organization);
		browser.get(path + "new/");
		typed[columns.length + 1] = "changed by hand";
		assertThat(browser.submit(path + "new/", typed).is(422).body()).contains("Choose a file.");
	}

	@Test
	void takeAsManyColumnsAsOutlookWrites() throws Exception {
		Browser browser = Browser.of(program, rita);
		List<String> pairs = new ArrayList<>(List.of("mode", "CREATE", "dry_run", "true"));
		for (int i = 0; i < 92; i++) {
			String field = (i == 0) ? "name" : (i == 1) ? "phone" : "";
			pairs.addAll(List.of("column_name", "Column " + i, "column_field", field));
		}
		String names = IntStream.range(0, 92).mapToObj((i) -> "Column " + i).collect(Collectors.joining(","));
		String file = names + "\nAnna,8 951 700-42-01" + ",".repeat(90) + "\n";

		Response begun = upload(browser, file, pairs.toArray(String[]::new)).is(303);

		assertThat(finished(browser, begun)).contains("Would be created", "<dd>1</dd>");
	}

	@Test
	void leaveAFileWhereItIsIfAScriptKeepsIt() {
		Browser browser = Browser.of(program, rita).sending("HX-Request", "true");
		assertThat(upload(browser, "Кто;Куда\nX;1\n", "mode", "CREATE").is(422).body()).contains("id=\"column-1\"")
			.doesNotContain("file.kept");
	}

	@Test
	void keepTheChoiceOfColumnsAndForgetThatOfAnotherFile() {
		Browser browser = Browser.of(program, rita);
		String shown = upload(browser, TABLE, "choose", "true").is(200).body();
		assertThat(shown).contains("<option value=\"surname\" selected>", "<option value=\"phone\" selected>");
		String kept = upload(browser, TABLE, "choose", "true", "column_name", "Фамилия", "column_field", "address",
				"column_name", "Имя", "column_field", "name", "column_name", "Телефон", "column_field", "phone")
			.is(200)
			.body();
		assertThat(kept).contains("<option value=\"address\" selected>");
		String fresh = upload(browser, TABLE, "choose", "true", "column_name", "Other", "column_field", "address")
			.is(200)
			.body();
		assertThat(fresh).doesNotContain("<option value=\"address\" selected>").contains("Фамилия");
		browser.get(path + "new/");
		assertThat(browser.submit(path + "new/", "choose", "true").is(422).body()).contains("Choose a file.");
	}

	@Test
	void areListed() {
		Person olga = store.person("olga-of-imports");
		String empty = "/console/organizations/" + store.organization(olga, "None") + "/imports/";
		assertThat(Browser.of(program, olga).get(empty).is(200).body()).contains("No imports yet");
	}

	private static Response upload(Browser browser, String table, String... pairs) {
		browser.get(path + "new/").is(200);
		return browser.upload(path + "new/", "file", "cards.csv", table.getBytes(StandardCharsets.UTF_8), pairs);
	}

	private static String finished(Browser browser, Response begun) throws InterruptedException {
		String page = browser.follow(begun).is(200).body();
		for (int i = 0; page.contains("hx-get=\"/console") && i < 600; i++) {
			Thread.sleep(100);
			page = browser.get(begun.requiredHeader("Location")).is(200).body();
		}
		return page;
	}

	private static long cards() {
		return store.number("select count(*) from client_card where organization_id = ?", organization);
	}

}
