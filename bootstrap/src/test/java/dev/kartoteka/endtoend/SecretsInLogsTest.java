package dev.kartoteka.endtoend;

import java.util.ArrayList;
import java.util.List;

import dev.kartoteka.adapter.persistence.TestPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** The log is read by people who may not know passwords, nor act for others. */
@ExtendWith(OutputCaptureExtension.class)
class SecretsInLogsTest {

	private static final String WRONG_PASSWORD = "wrong-Horse-9-battery";

	private static final String CLIENT_PASSWORD = "client-Horse-8-battery";

	@Test
	void neverStandInTheLog(CapturedOutput log) {
		List<String> secrets = new ArrayList<>(
				List.of(Program.JWT_SECRET, Person.PASSWORD, WRONG_PASSWORD, CLIENT_PASSWORD));
		try (Program program = Program.start(TestPostgres.freshDatabase(), "--logging.level.dev.kartoteka=trace")) {
			Store store = Store.of(program.database());
			secrets.addAll(liveThrough(Consumer.of(program.address())));
			secrets.addAll(store.list("select password from account union all select password from client"));
		}
		assertThat(secrets).hasSizeGreaterThan(10).allMatch((secret) -> secret.length() > 10);
		assertThat(log).contains("Kartoteka").contains("http://localhost:");
		assertThat(secrets).allSatisfy((secret) -> assertThat(log).doesNotContain(secret));
		assertThat(log).doesNotContain("$argon2id$").doesNotContain("eyJ");
	}

	/** What happened, with everything that may be logged of it; the tokens of all. */
	private static List<String> liveThrough(Consumer anybody) {
		String credentials = "\"username\":\"alice\",\"password\":\"%s\"".formatted(Person.PASSWORD);
		anybody.post("/auth/users/", "{%s}".formatted(credentials)).is(201);
		anybody.post("/auth/users/", "{%s}".formatted(credentials)).is(400);
		anybody.post("/auth/users/", "{%s,".formatted(credentials)).is(400);
		anybody.post("/auth/users/", Content.of("text/plain", credentials)).is(415);
		anybody.post("/auth/jwt/create/", "{%s}".formatted(credentials)).is(401);
		Answer staff = anybody
			.post("/auth/jwt/create/",
					"{\"username\":\"%s\",\"password\":\"%s\"}".formatted(Program.STAFF_USERNAME,
							Program.STAFF_PASSWORD))
			.is(200);
		anybody.bearing(staff.at("/access")).post("/auth/users/2/activate/").isEmpty(204);
		anybody.post("/auth/jwt/create/", "{\"username\":\"alice\",\"password\":\"%s\"}".formatted(WRONG_PASSWORD))
			.is(401);
		Answer tokens = anybody.post("/auth/jwt/create/", "{%s}".formatted(credentials)).is(200);
		anybody.post("/auth/jwt/verify/", "{\"token\":\"%s\"}".formatted(tokens.at("/refresh"))).is(200);
		anybody.post("/auth/jwt/verify/", "{\"token\":\"x%s\"}".formatted(tokens.at("/refresh"))).is(401);
		anybody.bearing("x" + tokens.at("/access")).get("/auth/sessions/").is(401);
		anybody.bearing(tokens.at("/refresh")).get("/auth/sessions/").is(401);
		anybody.with("Authorization", "Bearer too " + tokens.at("/access")).get("/auth/sessions/").is(401);
		Consumer alice = anybody.bearing(tokens.at("/access"));
		alice.post("/organizations/organization-lc/", "{\"name\":\"T\",\"description\":\"T\",\"address\":\"T\"}")
			.is(201);
		String card = "{\"organization\":1,\"name\":\"Ann\",\"phone\":\"+79517487295\",\"password\":\"%s\"}"
			.formatted(CLIENT_PASSWORD);
		alice.post("/clients/client-card-c/", card).is(201);
		alice.post("/clients/client-card-c/", card).is(400);
		alice.get("/clients/client-card-l/1/").is(200);
		anybody
			.post("/clients/auth/token/", "{\"phone\":\"+79517487295\",\"password\":\"%s\"}".formatted(WRONG_PASSWORD))
			.is(400);
		Answer client = anybody
			.post("/clients/auth/token/", "{\"phone\":\"+79517487295\",\"password\":\"%s\"}".formatted(CLIENT_PASSWORD))
			.is(200);
		anybody.bearing(client.at("/token")).get("/auth/sessions/").is(401);
		return List.of(staff.at("/access"), staff.at("/refresh"), tokens.at("/access"), tokens.at("/refresh"),
				client.at("/token"));
	}

}
