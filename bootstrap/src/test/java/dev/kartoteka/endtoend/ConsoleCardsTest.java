package dev.kartoteka.endtoend;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Client cards in the console. */
class ConsoleCardsTest extends EndToEnd {

	private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"([0-9]+)\"");

	private static Person olga;

	private static long organization;

	private static String list;

	@BeforeAll
	static void olgaHasAnOrganization() {
		olga = store.person("olga");
		organization = store.organization(olga, "Цветы <Ирис>");
		list = "/console/organizations/" + organization + "/cards/";
	}

	@Test
	void areIssuedFoundChangedAndDiscarded() {
		Browser browser = Browser.of(program, olga);
		browser.get(list + "new/").is(200);
		Response issued = issue(browser, "Сидорова", "8 (951) 600-10-01").is(303);
		assertThat(browser.follow(issued).is(200).body()).contains("Сидорова Анна", "+7 951 600-10-01", "Created.");
		String card = issued.requiredHeader("Location").replaceFirst("\\?.*", "");

		assertThat(browser.get(list + "?q=%D1%81%D0%B8%D0%B4").is(200).body()).contains("Сидорова Анна");
		assertThat(browser.get(list + "?q=1001").is(200).body()).contains("Сидорова Анна");
		assertThat(browser.get(list + "?q=zzzz").is(200).body()).contains("Nothing found").doesNotContain("Сидорова");

		String version = versionIn(browser.get(card + "edit/").is(200));
		change(browser, card, version, "Казань").is(303);
		assertThat(browser.get(card).is(200).body()).contains("Казань");

		assertThat(browser.get(card + "discard/").is(200).body()).contains("This cannot be undone");
		browser.submit(card + "discard/").is(303);
		browser.get(card).is(404);
	}

	@Test
	void showsBothVersionsToTheSlowerOfTwo() {
		Browser browser = Browser.of(program, olga);
		browser.get(list + "new/").is(200);
		String card = issue(browser, "Быстрова", "8 951 600-10-02").requiredHeader("Location")
			.replaceFirst("\\?.*", "");
		String version = versionIn(browser.get(card + "edit/").is(200));
		change(browser, card, version, "First address").is(303);
		browser.get(card + "edit/").is(200);

		Response refused = change(browser, card, version, "Second address").is(409);

		assertThat(refused.body()).contains("changed in the meantime", "First address", "Second address");
		assertThat(browser.get(card).is(200).body()).contains("First address").doesNotContain("Second");
		change(browser, card, versionIn(refused), "Second address").is(303);
		assertThat(browser.get(card).is(200).body()).contains("Second address");
	}

	@Test
	void keepWhatWasTypedBesideEachMistake() {
		Browser browser = Browser.of(program, olga).in("ru");
		browser.get(list + "new/").is(200);
		String refused = browser
			.upload(list + "new/", "image", "x.jpg", new byte[] { 1, 2, 3 }, "name", "", "surname", "<i>Typed</i>",
					"phone", "123", "password", "secret-enough", "data", "{\"a\":")
			.is(422)
			.body();
		assertThat(refused).contains("Заполните это поле.", "Такого номера телефона нет",
				"Это не JSON: ошибка в строке 1", "value=\"&lt;i>Typed&lt;/i>\"", "value=\"123\"",
				"aria-invalid=\"true\"", "aria-describedby=\"phone-hint phone-mistake\"");
	}

	@Test
	void keepAPictureBesideAMistake() throws IOException {
		Browser browser = Browser.of(program, olga);
		browser.get(list + "new/").is(200);
		String refused = browser
			.upload(list + "new/", "image", "<me>.png", picture(), "name", "Pictured", "phone", "123", "password",
					"good-Password-7")
			.is(422)
			.body();
		assertThat(refused).contains("“&lt;me&gt;.png” is here already");

		String card = browser
			.submit(list + "new/", "name", "Pictured", "phone", "8 951 600-10-05", "password", "good-Password-7",
					"image.kept", Browser.valueIn(refused, "image.kept"), "image.name", "me.png")
			.is(303)
			.requiredHeader("Location")
			.replaceFirst("\\?.*", "");
		assertThat(browser.get(card).is(200).body()).contains("class=\"portrait\"");
	}

	@Test
	void askAgainForAFileThatIsTooLargeToKeep() {
		Browser browser = Browser.of(program, olga);
		browser.get(list + "new/").is(200);
		byte[] large = new byte[700_000];
		new Random(1).nextBytes(large);
		assertThat(browser.upload(list + "new/", "image", "x.png", large, "name", "", "phone", "123").is(422).body())
			.contains("Choose the file again.")
			.doesNotContain("image.kept");
	}

	@Test
	void keepAPictureUntilTheNextLogIn() throws IOException {
		Person late = store.person("late-with-a-picture");
		String path = "/console/organizations/" + store.organization(late, "Late") + "/cards/new/";
		Browser browser = Browser.of(program, late);
		browser.get(path).is(200);
		as(late).delete("/auth/sessions/").is(204);

		String asked = browser.upload(path, "image", "x.png", picture(), "name", "Late", "password", "my-Secret-7")
			.is(401)
			.body();

		assertThat(asked).contains("kept.image.kept").doesNotContain("my-Secret-7");
		assertThat(browser
			.submit("/console/sign-in/", "username", "late-with-a-picture", "password", Person.PASSWORD, "next", path,
					"kept.name", "Late", "kept.image.kept", Browser.valueIn(asked, "kept.image.kept"))
			.is(200)
			.body()).contains("value=\"Late\"", "is here already");
	}

	private static byte[] picture() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", out);
		return out.toByteArray();
	}

	@Test
	void refusePicturesThatAreNone() {
		Browser browser = Browser.of(program, olga);
		browser.get(list + "new/").is(200);
		assertThat(browser
			.upload(list + "new/", "image", "x.jpg", new byte[] { 1, 2, 3 }, "name", "Anna", "phone", "8 951 600-10-03",
					"password", "secret-enough-7")
			.is(422)
			.body()).contains("Choose a picture in JPEG, PNG, GIF or WebP");
	}

	@Test
	void tellThatAPhoneIsTaken() {
		Browser browser = Browser.of(program, olga);
		browser.get(list + "new/").is(200);
		issue(browser, "Первая", "8 951 600-10-04").is(303);
		browser.get(list + "new/").is(200);
		assertThat(issue(browser, "Вторая", "+79516001004").is(422).body())
			.contains("already has a card with this phone", "href=\"#phone\"");
	}

	@Test
	void arePagedInBothDirections() {
		Person boris = store.person("boris-of-many");
		long many = store.organization(boris, "Many");
		store.cards(many, 120);
		String path = "/console/organizations/" + many + "/cards/";
		Browser browser = Browser.of(program, boris);
		String first = browser.get(path).is(200).body();
		String second = browser.get(hrefOf("next", first)).is(200).body();
		String third = browser.get(hrefOf("next", second)).is(200).body();

		assertThat(first).doesNotContain("rel=\"prev\"");
		assertThat(third).doesNotContain("rel=\"next\"");
		assertThat(rows(first) + rows(second) + rows(third)).isEqualTo(120);
		assertThat(rowsOf(browser.get(hrefOf("prev", second)).body())).isEqualTo(rowsOf(first));
	}

	@Test
	void areDiscardedTogetherAfterAPageThatNamesThem() {
		long some = store.organization(olga, "Some");
		String path = "/console/organizations/" + some + "/cards/";
		long first = store.card(some, "Gone one", "+79516002001");
		long second = store.card(some, "Gone two", "+79516002002");
		store.card(some, "Stays", "+79516002003");
		long foreign = store.card(organization, "Foreign", "+79516002004");
		Browser browser = Browser.of(program, olga);
		assertThat(browser.follow(browser.get(path + "discard/")).is(200).body()).contains("Tick cards first.");

		String confirmation = browser.get(path + "discard/?card=" + first + "&card=" + second + "&card=" + foreign)
			.is(200)
			.body();
		assertThat(confirmation).contains("Discard 2 cards?", "Gone one", "Gone two", "This cannot be undone")
			.doesNotContain("Stays", "Foreign");
		assertThat(cardsOf(some)).isEqualTo(3);

		browser.submit(path + "discard/", "card", Long.toString(first), "card", Long.toString(second), "card", "999999")
			.is(303);
		assertThat(cardsOf(some)).isEqualTo(1);
		browser.submit(path + "discard/", "card", Long.toString(foreign)).is(403);
		assertThat(store.number("select count(*) from client_card where id = ?", foreign)).isEqualTo(1);
	}

	@Test
	void areExportedAsTheListShowsThem() {
		long some = store.organization(olga, "Exported");
		String path = "/console/organizations/" + some + "/cards/";
		store.card(some, "Алла", "+79516003001");
		store.card(some, "Белла", "+79516003002");
		Browser browser = Browser.of(program, olga);
		String list = browser.get(path + "?q=алл").is(200).body();
		assertThat(list).contains("href=\"" + path + "export/?q=%D0%B0%D0%BB%D0%BB&amp;in=any\"");

		Response found = browser.get(path + "export/?q=%D0%B0%D0%BB%D0%BB&in=any")
			.is(200)
			.has("Content-Disposition", "attachment; filename=\"client-cards-" + some + ".csv\"");
		assertThat(found.body()).startsWith("id,surname,name,").contains("Алла").doesNotContain("Белла");
		assertThat(browser.get(path + "export/?q=&excel=true").is(200).body()).startsWith("\uFEFFid;surname;name;")
			.contains("Алла", "Белла");
	}

	@Test
	void areSoughtByNameOrByPhoneAlone() {
		long some = store.organization(olga, "Sought");
		String path = "/console/organizations/" + some + "/cards/";
		store.card(some, "Hotel 7001", "+79516005001");
		store.card(some, "Bella", "+79516007001");
		Browser browser = Browser.of(program, olga);

		assertThat(browser.get(path + "?q=7001").is(200).body()).contains("Bella").doesNotContain("Hotel");
		assertThat(browser.get(path + "?q=7001&in=name").is(200).body()).contains("Hotel").doesNotContain("Bella");
		assertThat(browser.get(path + "?q=bella+7001&in=phone").is(200).body()).contains("Bella")
			.doesNotContain("Hotel");
		assertThat(browser.get(path + "?q=bella&in=phone").is(200).body()).contains("Nothing found",
				"<option value=\"phone\" selected>");
	}

	@Test
	void showTheColumnsThatWereChosenInTheBrowser() {
		long some = store.organization(olga, "Columns");
		String path = "/console/organizations/" + some + "/cards/";
		store.card(some, "Анна", "+79516006001");
		Browser browser = Browser.of(program, olga);
		assertThat(headsOf(browser.get(path).is(200).body())).containsExactly("Name", "Phone", "Address", "Changed");

		Response chosen = browser.submit(path + "columns/?q=%D0%B0%D0%BD%D0%BD&in=name", "column", "created", "column",
				"confirmed", "column", "<script>");

		assertThat(chosen.is(303).requiredHeader("Location")).isEqualTo(path + "?q=%D0%B0%D0%BD%D0%BD&in=name");
		assertThat(headsOf(browser.follow(chosen).is(200).body())).containsExactly("Name", "Phone confirmed",
				"Created");
		browser.submit(path + "columns/").is(303);
		assertThat(headsOf(browser.get(path).is(200).body())).containsExactly("Name", "Phone", "Address", "Changed");
	}

	private static List<String> headsOf(String list) {
		return Pattern.compile("scope=\"col\">([^<]*)<").matcher(list).results().map((head) -> head.group(1)).toList();
	}

	@Test
	void haveATrailThatOutlivesThem() {
		long some = store.organization(olga, "Trail");
		String path = "/console/organizations/" + some + "/cards/";
		Browser browser = Browser.of(program, olga);
		browser.get(path + "new/").is(200);
		String card = browser
			.submit(path + "new/", "name", "Анна", "phone", "8 951 600-40-01", "password", "good-Password-7")
			.is(303)
			.requiredHeader("Location")
			.replaceFirst("\\?.*", "");
		String version = versionIn(browser.get(card + "edit/").is(200));
		browser.submit(card + "edit/", "name", "Инна", "phone", "8 951 600-40-01", "version", version).is(303);
		assertThat(browser.get(card).is(200).body()).contains("href=\"" + card + "changes/\"");
		browser.submit(card + "discard/").is(303);

		assertThat(browser.get(card + "changes/").is(200).body()).contains("<del class=\"was\">Анна</del>",
				"<ins class=\"is\">Инна</ins>", "deleted");
	}

	private static long cardsOf(long organization) {
		return store.number("select count(*) from client_card where organization_id = ?", organization);
	}

	@Test
	void sendsScriptsToTheLogInByAHeader() {
		Browser browser = Browser.of(program).sending("HX-Request", "true");
		browser.get(list + "?q=x").is(204).has("HX-Redirect", "/console/sign-in/?next=" + list.replace("/", "%2F"));
	}

	private static Response issue(Browser browser, String surname, String phone) {
		return browser.submit(list + "new/", "name", "Анна", "surname", surname, "phone", phone, "password",
				"good-Password-7");
	}

	private static Response change(Browser browser, String card, String version, String address) {
		return browser.submit(card + "edit/", "name", "Анна", "surname", "Сидорова", "phone",
				phoneOf(browser.get(card + "edit/")), "address", address, "version", version);
	}

	private static String phoneOf(Response edit) {
		String body = edit.is(200).body();
		int start = body.indexOf("value=\"", body.indexOf("id=\"phone\"")) + "value=\"".length();
		return body.substring(start, body.indexOf('"', start));
	}

	private static String versionIn(Response page) {
		return VERSION.matcher(page.body()).results().findFirst().orElseThrow().group(1);
	}

	private static String hrefOf(String relation, String page) {
		int start = page.indexOf("href=\"", page.indexOf("rel=\"" + relation + "\"")) + "href=\"".length();
		return page.substring(start, page.indexOf('"', start)).replace("&amp;", "&");
	}

	private static int rows(String page) {
		return page.split("scope=\"row\"", -1).length - 1;
	}

	private static String rowsOf(String page) {
		return page.substring(page.indexOf("<tbody"), page.indexOf("</tbody>"));
	}

}
