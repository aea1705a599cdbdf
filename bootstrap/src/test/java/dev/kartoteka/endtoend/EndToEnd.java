package dev.kartoteka.endtoend;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/** Where a test of the whole program begins: with nobody and nothing in the database. */
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

	static Consumer anybody() {
		return Consumer.of(program.address());
	}

	/** Somebody who logs in when he is needed first, and keeps his session. */
	static Consumer as(Person person) {
		return anybody().bearing(tokens.computeIfAbsent(person, EndToEnd::accessTokenOf));
	}

	/** A further session of the same person. */
	static Consumer asOnAnotherDevice(Person person) {
		return anybody().bearing(accessTokenOf(person));
	}

	private static String accessTokenOf(Person person) {
		return logIn(person.username(), Person.PASSWORD).is(200).at("/access");
	}

	static Response logIn(String username, String password) {
		return anybody().logIn(username, password);
	}

	/** The token of a client. */
	static String clientToken(String phone, String password) {
		return anybody().post("/clients/auth/token/", """
				{"phone":"%s","password":"%s"}""".formatted(phone, password)).is(200).at("/token");
	}

}
