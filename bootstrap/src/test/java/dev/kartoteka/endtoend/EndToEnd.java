package dev.kartoteka.endtoend;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

import static org.assertj.core.api.Assertions.assertThat;

/** Base of the tests of the whole program. Each class starts with an empty database. */
@Tag("slow")
abstract class EndToEnd {

	static final Program program = Program.shared();

	static final Store store = Store.of(program.database());

	private static final Map<Person, String> tokens = new ConcurrentHashMap<>();

	@BeforeAll
	static void startWithNothing() {
		store.empty();
		tokens.clear();
	}

	@AfterAll
	static void noThreadHeldTwoConnections() {
		assertThat(program.nestedConnections()).isEmpty();
	}

	@AfterAll
	static void noStatementLeftItsOrganization() {
		assertThat(program.failedStatements()).isEmpty();
	}

	static Consumer anybody() {
		return Consumer.of(program.address());
	}

	/**
	 * Returns a consumer for the person, who logs in at first use and keeps the session.
	 */
	static Consumer as(Person person) {
		return anybody().bearing(tokens.computeIfAbsent(person, EndToEnd::accessTokenOf));
	}

	/** Returns a consumer with a further session of the same person. */
	static Consumer asOnAnotherDevice(Person person) {
		return anybody().bearing(accessTokenOf(person));
	}

	private static String accessTokenOf(Person person) {
		return logIn(person.username(), Person.PASSWORD).is(200).at("/access");
	}

	static Response logIn(String username, String password) {
		return anybody().logIn(username, password);
	}

	/** Logs a client in and returns the token. */
	static String clientToken(String phone, String password) {
		return anybody().post("/clients/auth/token/", """
				{"phone":"%s","password":"%s"}""".formatted(phone, password)).is(200).at("/token");
	}

}
