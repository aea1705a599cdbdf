package dev.kartoteka.endtoend;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import dev.kartoteka.adapter.persistence.TestPostgres;

import static org.assertj.core.api.Assertions.assertThat;

/** The security log of the whole program. */
@Tag("slow")
class SecurityEventsTest {

	private static final Logger LOGGER = (Logger) LoggerFactory.getLogger("dev.kartoteka.security");

	private static final ListAppender<ILoggingEvent> LINES = new ListAppender<>();

	private static final Program program = Program.start(TestPostgres.freshDatabase(), "--kartoteka.trusted-proxies=1",
			"--kartoteka.rate-limits-enabled=true");

	private static final Map<String, Integer> READ = new HashMap<>();

	private static final String FLOOD = "198.51.100.1";

	private static int requests;

	@BeforeAll
	static void listen() {
		LINES.list = new CopyOnWriteArrayList<>();
		LINES.start();
		LOGGER.addAppender(LINES);
	}

	@AfterAll
	static void stop() {
		LOGGER.detachAppender(LINES);
		program.close();
	}

	@Test
	void ofAccountsHaveOneLineEach() throws InterruptedException {
		Response registered = anybody().post("/auth/users/", """
				{"username":"alice","password":"%s"}""".formatted(Person.PASSWORD)).is(201);
		String id = registered.at("/id");
		assertThat(line("registered")).matches("event=registered address=\\S+ request_id=\\S+ target=" + id
				+ " status=201 method=POST route=/auth/users/");
		Response staff = anybody().logIn(Program.STAFF_USERNAME, Program.STAFF_PASSWORD).is(200);
		assertThat(line("log_in")).startsWith("event=log_in address=203.0.113.").contains(" account=1 session=");
		anybody()
			.post("/auth/jwt/blacklist/",
					"{\"refresh\":\"%s\"}".formatted(
							anybody().logIn(Program.STAFF_USERNAME, Program.STAFF_PASSWORD).is(200).at("/refresh")))
			.is(200);
		assertThat(line("log_out")).contains(" account=1 session=");
		anybody().logIn("alice", Person.PASSWORD).is(401);
		assertThat(line("log_in_failed")).contains(" account=" + id + " status=401 ");
		anybody().logIn("nobody", Person.PASSWORD).is(401);
		assertThat(line("log_in_failed")).doesNotContain("account=").doesNotContain("nobody");
		anybody().bearing(staff.at("/access")).post("/auth/users/" + id + "/activate/").isEmpty(204);
		assertThat(line("staff_activated")).contains(" account=1 ").contains(" target=" + id + " ");
		Response first = anybody().logIn("alice", Person.PASSWORD).is(200);
		Consumer alice = anybody().bearing(first.at("/access"));
		alice.post("/auth/users/set_password/", "{\"current_password\":\"wrong\",\"new_password\":\"x\"}").is(400);
		assertThat(line("password_refused")).contains(" account=" + id + " ");
		alice.post("/auth/users/1/deactivate/").is(403);
		assertThat(line("forbidden")).contains(" account=" + id + " ").contains(" target=1 ");
		anybody().get("/auth/users/me/").is(401);
		assertThat(line("unauthenticated")).endsWith(" route=/auth/users/me/");
		anybody().bearing("forged").get("/auth/users/me/").is(401);
		assertThat(line("unauthenticated")).doesNotContain("forged");
		Response second = refreshed(first);
		refreshed(second);
		anybody().post("/auth/jwt/refresh/", "{\"refresh\":\"%s\"}".formatted(first.at("/refresh"))).is(401);
		assertThat(line("token_reused")).contains(" account=" + id + " session=");
	}

	@Test
	void ofTooManyRequestsAreBounded() {
		int before = lines("event=throttled ").size();
		Consumer flood = Consumer.of(program.address()).from(FLOOD);
		int throttled = 0;
		for (int i = 0; i < 100; i++) {
			throttled += (flood.logIn("flooded", "wrong").status() == 429) ? 1 : 0;
		}
		assertThat(throttled).isGreaterThan(20);
		assertThat(lines("event=throttled ").size() - before).isBetween(1, 20);
	}

	private static Response refreshed(Response tokens) {
		return anybody().post("/auth/jwt/refresh/", "{\"refresh\":\"%s\"}".formatted(tokens.at("/refresh"))).is(200);
	}

	/** A consumer at a new address, so that no limit is reached. */
	private static Consumer anybody() {
		return Consumer.of(program.address()).from("203.0.113." + ++requests);
	}

	/** Waits for the next line of the event, which follows the response. */
	private static String line(String event) throws InterruptedException {
		for (int tries = 0; tries < 6000; tries++) {
			List<String> lines = lines("event=" + event + " ").stream()
				.filter((line) -> !line.contains(FLOOD))
				.toList();
			int read = READ.getOrDefault(event, 0);
			if (lines.size() > read) {
				READ.put(event, read + 1);
				return lines.get(read);
			}
			Thread.sleep(10);
		}
		throw new AssertionError("No line about " + event);
	}

	private static List<String> lines(String prefix) {
		return LINES.list.stream()
			.map(ILoggingEvent::getFormattedMessage)
			.filter((line) -> line.startsWith(prefix))
			.toList();
	}

}
