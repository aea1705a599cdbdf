package dev.kartoteka.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

import dev.kartoteka.architecture.ProjectFolder;

import static org.assertj.core.api.Assertions.assertThat;

/** Every route is open to exactly those whom {@link RightsMatrix} names. */
class RightsMatrixTest extends EndToEnd {

	private static final Map<Visitor, Consumer> CONSUMERS = new EnumMap<>(Visitor.class);

	private static RightsScene.People people;

	@BeforeAll
	static void letEverybodyLogIn() {
		people = RightsScene.People.in(store);
		long organization = store.organization(people.creator(), "First");
		store.card(organization, "Ann", "+79510000001");
		store.own("+79510000001");
		for (Visitor visitor : Visitor.values()) {
			switch (visitor) {
				case ANONYMOUS -> CONSUMERS.put(visitor, anybody());
				case CLIENT -> letTheClientLogIn();
				default -> CONSUMERS.put(visitor, as(people.accountOf(visitor, store)));
			}
		}
		store.change("update account set active = false where id = ?", people.inactive().id());
		store.change("delete from session where account_id = ?", people.gone().id());
	}

	static Stream<GuardedRoute> routes() {
		return RightsMatrix.ROUTES.stream();
	}

	@ParameterizedTest
	@MethodSource("routes")
	void letsInThoseWhomTheMatrixNames(GuardedRoute route) {
		List<Integer> answered = Arrays.stream(Visitor.values()).map((visitor) -> attempt(route, visitor)).toList();

		assertThat(answered).as("%s for %s", route, Arrays.toString(Visitor.values()))
			.isEqualTo(Arrays.stream(Visitor.values()).map(route::statusFor).toList());
	}

	private static int attempt(GuardedRoute route, Visitor visitor) {
		RightsScene scene = RightsScene.with(route.permission(), store, people);
		Content body = (route.body() == null) ? null : Content.json(route.body().apply(scene));
		int status = Objects.requireNonNull(CONSUMERS.get(visitor))
			.send(route.method(), route.pathIn(scene), body)
			.status();
		if (store.number("select count(*) from session where client_id is not null") == 0) {
			letTheClientLogIn();
		}
		return status;
	}

	private static void letTheClientLogIn() {
		CONSUMERS.put(Visitor.CLIENT, anybody().bearing(clientToken("+79510000001", Person.PASSWORD)));
	}

	@Test
	void knowsEveryRoute() {
		assertThat(RightsMatrix.ROUTES).as("each route of the program has its line in RightsMatrix")
			.extracting(GuardedRoute::toString)
			.containsExactlyInAnyOrderElementsOf(program.routes());
	}

	@Test
	void isThePageInTheDocs() throws IOException {
		Path page = ProjectFolder.root().resolve("docs/rights.md");
		if (Boolean.getBoolean("kartoteka.write-docs")) {
			Files.writeString(page, RightsMatrix.page());
		}
		assertThat(page).as("docs/rights.md, which says itself how to make it anew").hasContent(RightsMatrix.page());
	}

}
