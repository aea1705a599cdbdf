package dev.kartoteka.endtoend;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Handing an organization over in the console. */
class ConsoleTransferTest extends EndToEnd {

	private Person owner;

	private Person member;

	private long organization;

	private String settings;

	@BeforeEach
	void anOrganizationHasAMember() {
		startWithNothing();
		this.owner = store.person("owner");
		this.member = store.person("heir");
		this.organization = store.organization(this.owner, "Салон");
		this.settings = "/console/organizations/" + this.organization + "/settings/";
	}

	@Test
	void isOfferedByTheOwnerAndAcceptedByAMember() {
		join();
		Browser browser = Browser.of(program, this.owner);
		String id = Long.toString(this.member.id());
		assertThat(browser.get(this.settings + "transfer/").is(200).body()).contains("<option value=\"" + id + "\"");
		assertThat(
				browser.submit(this.settings + "transfer/", "creator", id, "current_password", "wrong").is(422).body())
			.contains("The password is wrong.");
		assertThat(browser
			.follow(browser.submit(this.settings + "transfer/", "creator", id, "current_password", Person.PASSWORD))
			.is(200)
			.body()).contains("The organization is offered.");
		assertThat(browser.get(this.settings + "transfer/").is(200).body()).contains("Offered already to");

		Browser heir = Browser.of(program, this.member);
		assertThat(heir.get(this.settings).is(200).body()).contains("href=\"" + this.settings + "accept/\"");
		assertThat(heir.get(this.settings + "accept/").is(200).body()).contains("“Салон”");
		assertThat(heir.submit(this.settings + "accept/", "current_password", "wrong").is(422).body())
			.contains("The password is wrong.");
		heir.submit(this.settings + "accept/", "current_password", Person.PASSWORD).is(303);

		assertThat(store.number("select creator_id from organization where id = ?", this.organization))
			.isEqualTo(this.member.id());
		browser.get(this.settings + "transfer/").is(403);
	}

	@Test
	void needsAMember() {
		assertThat(Browser.of(program, this.owner).get(this.settings + "transfer/").is(200).body())
			.contains("Nobody to hand it over to", "members/new/");
	}

	@Test
	void isOfferedByStaffIfTheOwnerIsNotActive() {
		join();
		Browser staff = Browser.of(program, store.staff());
		String heir = "<option value=\"" + this.member.id() + "\"";
		assertThat(staff.get(this.settings + "transfer/").is(200).body()).contains("Find the member by name")
			.doesNotContain("<select");
		assertThat(staff.get(this.settings + "transfer/?q=unheard-of").is(200).body()).contains("Nobody was found.");
		assertThat(staff.get(this.settings + "transfer/?q=heir").is(200).body()).contains(heir,
				"action=\"" + this.settings + "transfer/?q=heir\"");
		staff
			.submit(this.settings + "transfer/", "creator", Long.toString(this.member.id()), "current_password",
					Person.PASSWORD)
			.is(403);
		store.change("update account set active = false where id = ?", this.owner.id());
		staff.get(this.settings + "transfer/?q=heir").is(200);
		assertThat(staff
			.submit(this.settings + "transfer/?q=heir", "creator", Long.toString(this.member.id()), "current_password",
					"wrong")
			.is(422)
			.body()).contains("The password is wrong.", heir + " selected>");
		staff
			.submit(this.settings + "transfer/", "creator", Long.toString(this.member.id()), "current_password",
					Person.PASSWORD)
			.is(303);
	}

	private void join() {
		store.member(this.organization, this.member, store.role(this.organization, "any", List.of()));
	}

}
