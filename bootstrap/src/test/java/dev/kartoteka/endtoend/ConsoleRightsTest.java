package dev.kartoteka.endtoend;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page of the console is open to exactly those whom {@link ConsoleRights} names.
 * The browsers of the visitors check each page that they get, in both languages.
 */
class ConsoleRightsTest extends EndToEnd {

	private static final Map<Visitor, Browser> BROWSERS = new EnumMap<>(Visitor.class);

	private static RightsScene.People people;

	@BeforeAll
	static void letEverybodySignIn() {
		people = RightsScene.People.in(store);
		RightsScene.with(null, store, people);
		store.own(RightsScene.CLIENTS_PHONE);
		for (Visitor visitor : Visitor.values()) {
			signIn(visitor);
		}
		store.change("update account set active = false where id = ?", people.inactive().id());
		store.change("delete from session where account_id = ?", people.gone().id());
	}

	private static void signIn(Visitor visitor) {
		Browser browser = Browser.of(program);
		if (visitor == Visitor.CLIENT) {
			browser.signInAsClient(RightsScene.CLIENTS_PHONE, Person.PASSWORD).is(303);
		}
		else if (visitor != Visitor.ANONYMOUS) {
			browser.signIn(people.accountOf(visitor, store).username(), Person.PASSWORD).is(303);
		}
		BROWSERS.put(visitor, browser);
	}

	static Stream<GuardedRoute> pages() {
		return ConsoleRights.PAGES.stream();
	}

	@ParameterizedTest
	@MethodSource("pages")
	void letsInThoseWhomTheMatrixNames(GuardedRoute route) {
		List<Integer> answered = Arrays.stream(Visitor.values()).map((visitor) -> attempt(route, visitor)).toList();

		assertThat(answered).as("%s for %s", route, Arrays.toString(Visitor.values()))
			.isEqualTo(
					Arrays.stream(Visitor.values()).map((visitor) -> ConsoleRights.statusFor(visitor, route)).toList());
	}

	private static int attempt(GuardedRoute route, Visitor visitor) {
		RightsScene scene = RightsScene.with(route.permission(), store, people);
		String path = ConsoleRights.pathIn(route, scene);
		Browser browser = Objects.requireNonNull(BROWSERS.get(visitor));
		if (route.method().equals("GET")) {
			int status = browser.in("ru").get(path).status();
			browser.in("en").get(path).is(status);
			return status;
		}
		boolean ofClient = route.rule() == Rule.CLIENTS && visitor == Visitor.CLIENT;
		browser.get(ofClient ? "/console/client/password/" : "/console/register/").is(200);
		int status = browser.submit(path).status();
		boolean holds = ConsoleRights.isSignedIn(visitor) || visitor == Visitor.CLIENT;
		if (holds && browser.session().isEmpty()) {
			signIn(visitor);
		}
		return status;
	}

	@Test
	void knowsEveryPage() {
		assertThat(ConsoleRights.PAGES).as("each page of the console has its line in ConsoleRights")
			.extracting(GuardedRoute::toString)
			.containsExactlyInAnyOrderElementsOf(program.consolePages());
	}

}
