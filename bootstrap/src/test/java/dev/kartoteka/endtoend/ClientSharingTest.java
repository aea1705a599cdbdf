package dev.kartoteka.endtoend;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.kartoteka.adapter.persistence.TestPostgres;
import dev.kartoteka.adapter.persistence.TestPostgres.Database;

import static org.assertj.core.api.Assertions.assertThat;

/** The operator decides whether a card shows what others keep of the person. */
@Tag("slow")
class ClientSharingTest {

	private static final String PHONE = "+79517487295";

	@Test
	void showsNothingOfOtherOrganizationsIfTheOperatorSaysSo() {
		Database database = TestPostgres.freshDatabase();
		try (Program program = Program.start(database, "--kartoteka.clients.sharing=own")) {
			Store store = Store.of(database);
			Person victim = store.person("victim");
			store.card(store.organization(victim, "Clinic"), "Patient", PHONE);
			Person stranger = store.person("stranger");
			long organization = store.organization(stranger, "Front");
			Consumer consumer = loggedIn(stranger, program);
			consumer
				.post("/clients/client-card-c/",
						"""
								{"organization":%d,"name":"Anybody","phone":"%s","password":"strangers-Horse-8"}"""
							.formatted(organization, PHONE))
				.is(201);
			long card = store.number("select max(id) from client_card");

			for (String path : new String[] { "client-card-l/%d/", "client-card-l/%d/p" + PHONE + "/",
					"client-card-l/%d/fAnybody/", "client-card-r/" + card + "/%d/" }) {
				Response response = consumer.get("/clients/" + path.formatted(organization)).is(200);
				response.bodyText().contains("Anybody", "Front").doesNotContain("Patient", "Clinic", "victim");
			}
			Response shown = consumer.get("/clients/client-card-r/%d/%d/".formatted(card, organization)).is(200);
			for (String field : new String[] { "surname", "name", "second_name", "phone", "address", "created_at",
					"updated_at" }) {
				assertThat(shown.at("/client/" + field)).isEqualTo(shown.at("/" + field));
			}
		}
	}

	@Test
	void keepsTheEntityTagWhileOthersChangeTheirsIfTheOperatorSaysSo() {
		Database database = TestPostgres.freshDatabase();
		try (Program program = Program.start(database, "--kartoteka.clients.sharing=own")) {
			Store store = Store.of(database);
			Person alice = store.person("alice");
			long organization = store.organization(alice, "Salon");
			long card = store.card(organization, "Anna", PHONE);
			Consumer consumer = loggedIn(alice, program);
			String path = "/clients/client-card-r/%d/%d/".formatted(card, organization);
			String tag = consumer.get(path).is(200).requiredHeader("ETag");
			store.card(store.organization(store.person("bob"), "Garage"), "Anya", PHONE);
			consumer.with("If-None-Match", tag).get(path).isEmpty(304);
			consumer.patch("/clients/client-card-ud/%d/".formatted(card), "{\"address\":\"Arbat 1\"}").is(200);
			assertThat(consumer.with("If-None-Match", tag).get(path).is(200).at("/client/address"))
				.isEqualTo("Arbat 1");
		}
	}

	private static Consumer loggedIn(Person person, Program program) {
		Consumer consumer = Consumer.of(program.address());
		return consumer.bearing(consumer.logIn(person.username(), Person.PASSWORD).is(200).at("/access"));
	}

}
