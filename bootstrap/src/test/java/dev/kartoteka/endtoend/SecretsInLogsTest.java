package dev.kartoteka.endtoend;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import dev.kartoteka.adapter.persistence.TestPostgres;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** The log contains no passwords and no tokens. */
@ExtendWith(OutputCaptureExtension.class)
@Tag("slow")
class SecretsInLogsTest {

	private static final String WRONG_PASSWORD = "wrong-Horse-9-battery";

	private static final String CHANGED_PASSWORD = "changed-Horse-6-battery";

	private static final String RESET_PASSWORD = "reset-Horse-5-battery";

	private static final String CLIENT_PASSWORD = "client-Horse-8-battery";

	@TempDir
	private Path dataFolder;

	@Test
	void neverStandInTheLog(CapturedOutput log) throws Exception {
		List<String> secrets = new ArrayList<>(
				List.of(Program.JWT_SECRET, Person.PASSWORD, WRONG_PASSWORD, CLIENT_PASSWORD));
		secrets.addAll(List.of(CHANGED_PASSWORD, RESET_PASSWORD));
		try (Program program = Program.start(TestPostgres.freshDatabase(), "--logging.level.dev.kartoteka=trace",
				"--kartoteka.letters.interval=50ms", "--kartoteka.rate-limits-enabled=true",
				"--kartoteka.data-dir=" + this.dataFolder)) {
			Store store = Store.of(program.database());
			secrets.addAll(liveThrough(Consumer.of(program.address())));
			secrets.addAll(liveWithEmails(Consumer.of(program.address())));
			secrets.addAll(store.list("select password from account union all select password from card_credential"));
		}
		assertThat(log).contains("letters are not sent but put into " + this.dataFolder.resolve("letters"));
		assertThat(secrets).hasSizeGreaterThan(10).allMatch((secret) -> secret.length() > 10);
		assertThat(log).contains("Kartoteka").contains("http://localhost:");
		assertThat(secrets).allSatisfy((secret) -> assertThat(log).doesNotContain(secret));
		assertThat(log).doesNotContain("$argon2id$").doesNotContain("eyJ");
	}

	/**
	 * Runs what needs emails, which are files here. Returns the proofs in them, and
	 * tokens.
	 */
	private List<String> liveWithEmails(Consumer anybody) throws Exception {
		List<String> secrets = new ArrayList<>();
		anybody.post("/auth/users/", """
				{"username":"bob","email":"bob@example.org","password":"%s"}""".formatted(Person.PASSWORD)).is(201);
		ReceivedEmail activation = awaitEmail("activation");
		anybody.post("/auth/users/activation/", "{%s}".formatted(activation.proof())).is(204);
		Response first = anybody.logIn("bob", Person.PASSWORD).is(200);
		Response second = anybody.post("/auth/jwt/refresh/", "{\"refresh\":\"%s\"}".formatted(first.at("/refresh")))
			.is(200);
		Consumer bob = anybody.bearing(second.at("/access"));
		bob.post("/auth/users/set_password/", """
				{"current_password":"%s","new_password":"%s"}""".formatted(WRONG_PASSWORD, CHANGED_PASSWORD)).is(400);
		bob.post("/auth/users/set_password/", """
				{"current_password":"%s","new_password":"%s"}""".formatted(Person.PASSWORD, CHANGED_PASSWORD)).is(204);
		anybody.post("/auth/users/reset_password/", "{\"email\":\"bob@example.org\"}").is(204);
		ReceivedEmail reset = awaitEmail("password-reset");
		String confirmation = "{%s,\"new_password\":\"%s\"}".formatted(reset.proof(), RESET_PASSWORD);
		anybody.post("/auth/users/reset_password_confirm/", confirmation).is(204);
		anybody.post("/auth/users/reset_password_confirm/", confirmation).is(400);
		anybody.post("/auth/users/reset_password_confirm/", confirmation + "}").is(400);
		Response third = anybody.logIn("bob@example.org", RESET_PASSWORD).is(200);
		anybody.bearing(third.at("/access"))
			.delete("/auth/users/me/", "{\"current_password\":\"%s\"}".formatted(RESET_PASSWORD))
			.is(204);
		anybody.post("/auth/jwt/blacklist/", "{\"refresh\":\"%s\"}".formatted(third.at("/refresh"))).is(401);
		for (Response tokens : List.of(first, second, third)) {
			secrets.addAll(List.of(tokens.at("/access"), tokens.at("/refresh")));
		}
		for (ReceivedEmail email : List.of(activation, reset)) {
			secrets.addAll(List.of(email.link(), email.proof().replaceAll(".*\"token\":\"|\"", "")));
		}
		return secrets;
	}

	private ReceivedEmail awaitEmail(String kind) throws Exception {
		long deadline = System.nanoTime() + 60_000_000_000L;
		Path folder = this.dataFolder.resolve("letters");
		while (System.nanoTime() < deadline) {
			try (Stream<Path> files = Files.exists(folder) ? Files.list(folder) : Stream.empty()) {
				List<Path> found = files.filter((file) -> file.toString().matches(".*-" + kind + "-\\d+\\.eml"))
					.toList();
				if (!found.isEmpty()) {
					try (InputStream file = Files.newInputStream(found.getFirst())) {
						return ReceivedEmail.of(new MimeMessage(Session.getInstance(new Properties()), file));
					}
				}
			}
			Thread.sleep(20);
		}
		throw new AssertionError("No letter of the kind " + kind);
	}

	/** Runs requests that log as much as possible, and returns the tokens of all. */
	private static List<String> liveThrough(Consumer anybody) {
		String credentials = "\"username\":\"alice\",\"password\":\"%s\"".formatted(Person.PASSWORD);
		anybody.post("/auth/users/", "{%s}".formatted(credentials)).is(201);
		anybody.post("/auth/users/", "{%s}".formatted(credentials)).is(400);
		anybody.post("/auth/users/", "{%s,".formatted(credentials)).is(400);
		anybody.post("/auth/users/", Content.of("text/plain", credentials)).is(415);
		anybody.post("/auth/jwt/create/", "{%s}".formatted(credentials)).is(401);
		Response staff = anybody
			.post("/auth/jwt/create/",
					"{\"username\":\"%s\",\"password\":\"%s\"}".formatted(Program.STAFF_USERNAME,
							Program.STAFF_PASSWORD))
			.is(200);
		anybody.bearing(staff.at("/access")).post("/auth/users/2/activate/").isEmpty(204);
		anybody.post("/auth/jwt/create/", "{\"username\":\"alice\",\"password\":\"%s\"}".formatted(WRONG_PASSWORD))
			.is(401);
		Response tokens = anybody.post("/auth/jwt/create/", "{%s}".formatted(credentials)).is(200);
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
		Response client = anybody
			.post("/clients/auth/token/", "{\"phone\":\"+79517487295\",\"password\":\"%s\"}".formatted(CLIENT_PASSWORD))
			.is(200);
		anybody.bearing(client.at("/token")).get("/auth/sessions/").is(401);
		return List.of(staff.at("/access"), staff.at("/refresh"), tokens.at("/access"), tokens.at("/refresh"),
				client.at("/token"));
	}

}
