package dev.kartoteka.endtoend;

import java.time.LocalDate;
import java.time.ZoneId;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The audit trail in the console, and what is sought in it. */
class ConsoleChangesTest extends EndToEnd {

	private static Person olga;

	private static String trail;

	private static Browser browser;

	private static String first;

	@BeforeAll
	static void olgaChangesSomething() {
		olga = store.person("olga-of-changes");
		String organization = "/console/organizations/" + store.organization(olga, "Цветы") + "/";
		trail = organization + "changes/";
		browser = Browser.of(program, olga);
		first = issue(organization + "cards/new/", "Анна", "8 951 600-50-01");
		issue(organization + "cards/new/", "Белла", "8 951 600-50-02");
		browser.get(organization + "roles/new/").is(200);
		browser.submit(organization + "roles/new/", "name", "Кассир").is(303);
	}

	private static String issue(String path, String name, String phone) {
		browser.get(path).is(200);
		return browser.submit(path, "name", name, "phone", phone, "password", "good-Password-7")
			.is(303)
			.requiredHeader("Location")
			.replaceFirst("\\?.*", "");
	}

	@Test
	void isSoughtByWhatWasChanged() {
		assertThat(found("?object=clientcard")).contains("Анна", "Белла").doesNotContain("Кассир");
		String id = first.replaceFirst(".*/([0-9]+)/$", "$1");
		assertThat(found("")).contains("?object=clientcard&object_id=" + id);
		assertThat(found("?object=clientcard&object_id=" + id)).contains("Анна", "value=\"" + id + "\"")
			.doesNotContain("Белла");
	}

	@Test
	void isSoughtByPerson() {
		assertThat(found("")).contains("?actor=" + olga.id() + "\">olga-of-changes</a>");
		assertThat(found("?actor=" + olga.id())).contains("Анна", "Кассир",
				"<option value=\"" + olga.id() + "\" selected>olga-of-changes</option>");
		assertThat(found("?actor=999999")).contains("No such changes").doesNotContain("Анна");
	}

	@Test
	void isSoughtByDays() {
		LocalDate today = LocalDate.now(ZoneId.systemDefault());
		assertThat(found("?since=" + today.minusDays(1) + "&until=" + today.plusDays(1))).contains("Анна");
		assertThat(found("?since=" + today.plusDays(2))).contains("No such changes");
		assertThat(found("?until=" + today.minusDays(2))).contains("No such changes");
	}

	@ParameterizedTest
	@ValueSource(strings = { "?since=2026-02-30", "?until=soon", "?object=nothing", "?actor=-1",
			"?object_id=%27%20or%20true" })
	void ignoresConditionsThatCannotBeRead(String query) {
		assertThat(found(query)).contains("Анна", "Белла", "Кассир");
	}

	@Test
	void ofACardIsSoughtByDays() {
		assertThat(browser.get(first + "changes/?since=2020-01-01").is(200).body()).contains("Анна")
			.doesNotContain("Белла", "id=\"object\"");
		assertThat(browser.get(first + "changes/?until=2020-01-01").is(200).body()).contains("No such changes");
	}

	@Test
	void ofAccountsIsSoughtByStaff() {
		Person staff = store.staff();
		Person zoya = store.person("zoya-of-changes");
		Browser ofStaff = Browser.of(program, staff);
		ofStaff.get("/console/accounts/" + zoya.id() + "/").is(200);
		ofStaff.submit("/console/accounts/" + zoya.id() + "/deactivate/").is(303);
		ofStaff.get("/console/accounts/" + zoya.id() + "/").is(200);
		ofStaff.submit("/console/accounts/" + zoya.id() + "/activate/").is(303);

		assertThat(ofStaff.get("/console/changes/?object_id=" + zoya.id() + "&actor=" + staff.id()).is(200).body())
			.contains("Account № " + zoya.id());
		assertThat(ofStaff.get("/console/changes/?object_id=999999").is(200).body()).contains("No such changes");
	}

	private static String found(String query) {
		return browser.get(trail + query).is(200).body();
	}

}
