package dev.kartoteka.endtoend;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.kartoteka.adapter.persistence.TestPostgres;
import dev.kartoteka.adapter.persistence.TestPostgres.Database;

/** The operator decides who may create organizations. */
@Tag("slow")
class OrganizationCreatorsTest {

	private static final String ORGANIZATIONS = "/organizations/organization-lc/";

	@Test
	void areStaffIfTheOperatorSaysSo() {
		Database database = TestPostgres.freshDatabase();
		try (Program program = Program.start(database, "--kartoteka.organizations.created-by=staff")) {
			Store store = Store.of(database);
			Consumer alice = loggedIn(store.person("alice"), program);
			alice.post(ORGANIZATIONS, "{}").is(403, """
					{"detail":"You do not have permission to perform this action."}""");
			alice.get(ORGANIZATIONS).is(200, "[]");
			loggedIn(store.staff(), program).post(ORGANIZATIONS, """
					{"name":"Salon","description":"Hair","address":"Arbat 1"}""").is(201);
		}
	}

	private static Consumer loggedIn(Person person, Program program) {
		Consumer consumer = Consumer.of(program.address());
		return consumer.bearing(consumer.logIn(person.username(), Person.PASSWORD).is(200).at("/access"));
	}

}
