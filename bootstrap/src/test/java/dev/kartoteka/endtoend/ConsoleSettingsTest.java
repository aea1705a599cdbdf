package dev.kartoteka.endtoend;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The settings of an organization in the console. */
class ConsoleSettingsTest extends EndToEnd {

	private Browser browser = Browser.of(program);

	private long organization;

	private String settings = "";

	@BeforeEach
	void anOrganization() {
		startWithNothing();
		Person owner = store.person("owner");
		this.organization = store.organization(owner, "Салон");
		this.settings = "/console/organizations/" + this.organization + "/settings/";
		this.browser = Browser.of(program, owner);
	}

	@Test
	void requireADescriptionAndAnAddress() {
		assertThat(this.browser.get(this.settings).is(200).body()).contains("Салон</textarea>")
			.doesNotContain("Description<span class=\"optional\">", "Address<span class=\"optional\">");
		String refused = this.browser.submit(this.settings, "name", "Салон", "description", " ", "address", "")
			.is(422)
			.body();
		assertThat(refused).contains("id=\"description-mistake\"", "id=\"address-mistake\"");
		assertThat(store.text("select address from organization where id = ?", this.organization)).isEqualTo("Салон");
	}

	/** As a Django project can have it. */
	@Test
	void saveAnOrganizationThatHasNone() {
		store.change("update organization set description = '', address = '' where id = ?", this.organization);
		assertThat(this.browser.get("/console/").is(200).body()).contains("Салон");
		assertThat(this.browser.get(this.settings).is(200).body()).contains("Description<span class=\"optional\">",
				"Address<span class=\"optional\">");
		this.browser.submit(this.settings, "name", "Сад", "description", "", "address", "").is(303);
		this.browser.submit(this.settings, "name", "Сад", "description", "Цветы", "address", "").is(303);
		assertThat(
				store.text("select name || description || address from organization where id = ?", this.organization))
			.isEqualTo("СадЦветы");
	}

}
