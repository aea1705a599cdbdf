package dev.kartoteka.endtoend;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Two people change the same thing in the console at the same time. */
class ConsoleConflictsTest extends EndToEnd {

	private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"([0-9]+)\"");

	private static final String GUIDE = "/console/guide/";

	@Test
	void theSlowerOneOfADistrictSeesBothVersions() {
		Browser browser = Browser.of(program, store.staff());
		String district = add(browser, GUIDE + "districts/new/", "title", "Район", "abbreviation", "Р");

		String refused = changeTwice(browser, district + "edit/", new String[] { "title", "Первый" },
				new String[] { "title", "Второй", "abbreviation", "Р" });

		assertThat(refused).contains("<td role=\"cell\" data-label=\"Saved now\">Первый</td>",
				"<td role=\"cell\" data-label=\"Typed by you\">Второй</td>");
		assertThat(browser.get(district).is(200).body()).contains("Второй");
	}

	@Test
	void theSlowerOneOfAPlaceReadsTheNamesOfDistricts() {
		Browser browser = Browser.of(program, store.staff());
		String first = add(browser, GUIDE + "districts/new/", "title", "Зелёный");
		String second = add(browser, GUIDE + "districts/new/", "title", "Синий");
		String[] place = { "title", "Парк", "latitude", "55.7", "longitude", "37.6", "type", "park", "district" };
		String added = add(browser, first + "places/new/", with(place, idIn(first)));

		String refused = changeTwice(browser, added, with(place, idIn(second)), with(
				new String[] { "title", "Сад", "latitude", "55.7", "longitude", "37.6", "type", "park", "district" },
				idIn(first)));

		assertThat(refused).contains(">Синий</td>", ">Зелёный</td>", ">Парк</td>", ">Сад</td>")
			.doesNotContain(">55.7</td>");
		assertThat(browser.get(first).is(200).body()).contains("Сад");
	}

	@Test
	void theSlowerOneOfAnOrganizationSeesBothVersions() {
		Person owner = store.person("owner-of-conflicts");
		String settings = "/console/organizations/" + store.organization(owner, "Цветы") + "/settings/";
		Browser browser = Browser.of(program, owner);

		String refused = changeTwice(browser, settings,
				new String[] { "name", "Цветы", "description", "One\r\nline", "address", "Там" },
				new String[] { "name", "Сад", "description", "One\r\nline", "address", "Здесь" });

		assertThat(refused).contains(">Цветы</td>", ">Сад</td>", ">Там</td>", ">Здесь</td>").doesNotContain(">One");
		assertThat(browser.get(settings).is(200).body()).contains("value=\"Сад\"", "value=\"Здесь\"");
	}

	@Test
	void theSlowerOneOfARoleReadsTheNamesOfRights() {
		Person owner = store.person("owner-of-roles");
		long organization = store.organization(owner, "Роли");
		String role = "/console/organizations/" + organization + "/roles/"
				+ store.role(organization, "Кассир", List.of("clientcard_view")) + "/";
		Browser browser = Browser.of(program, owner);

		String refused = changeTwice(browser, role,
				new String[] { "name", "Кассир", "permissions", "clientcard_view", "permissions", "member_view" },
				new String[] { "name", "Кассир" });

		assertThat(refused).contains(">Rights</th>", "data-label=\"Typed by you\"></td>")
			.doesNotContain(">clientcard_view", ">Кассир</td>");
		assertThat(browser.get(role).is(200).body()).doesNotContain("checked");
	}

	@Test
	void whoTypesTheSameSeesThatItIsSavedAlready() {
		Person owner = store.person("owner-of-the-same");
		String settings = "/console/organizations/" + store.organization(owner, "Same") + "/settings/";
		String[] typed = { "name", "Same", "description", "D", "address", "A" };
		assertThat(changeTwice(Browser.of(program, owner), settings, typed, typed)).doesNotContain("Saved now");
	}

	/**
	 * Saves two forms that were filled in at the same time, and the second one again.
	 * @return the page that shows both versions
	 */
	private static String changeTwice(Browser browser, String path, String[] first, String[] second) {
		String version = versionIn(browser.get(path).is(200));
		browser.submit(path, with(first, "version", version)).is(303);
		browser.get(path).is(200);

		Response refused = browser.submit(path, with(second, "version", version)).is(409);

		assertThat(refused.body()).contains("changed in the meantime");
		browser.submit(path, with(second, "version", versionIn(refused))).is(303);
		return refused.body();
	}

	private static String versionIn(Response page) {
		return VERSION.matcher(page.body()).results().findFirst().orElseThrow().group(1);
	}

	private static String add(Browser browser, String path, String... pairs) {
		browser.get(path).is(200);
		return browser.submit(path, pairs).is(303).requiredHeader("Location").replaceFirst("\\?.*", "");
	}

	private static String idIn(String path) {
		return path.replaceFirst(".*/([0-9]+)/$", "$1");
	}

	private static String[] with(String[] pairs, String... more) {
		String[] all = Arrays.copyOf(pairs, pairs.length + more.length);
		System.arraycopy(more, 0, all, pairs.length, more.length);
		return all;
	}

}
