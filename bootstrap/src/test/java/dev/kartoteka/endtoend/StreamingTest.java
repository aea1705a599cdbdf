package dev.kartoteka.endtoend;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Long lists. */
class StreamingTest extends EndToEnd {

	private static final int CARDS = 20_000;

	private static final String LIST = "/clients/client-card-l/1/";

	private static Person alice;

	@BeforeAll
	static void setUp() {
		alice = store.person("alice");
		store.organization(alice, "Test");
		store.cards(1, CARDS);
	}

	@Test
	void arriveCompleteAndInOrder() throws IOException {
		HttpResponse<InputStream> response = as(alice).open(LIST);
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
		List<Long> ids = new ArrayList<>();
		JsonMapper mapper = new JsonMapper();
		try (JsonParser parser = mapper.createParser(response.body())) {
			assertThat(parser.nextToken()).isEqualTo(JsonToken.START_ARRAY);
			while (parser.nextToken() == JsonToken.START_OBJECT) {
				ids.add(parser.<JsonNode>readValueAsTree().get("id").longValue());
			}
			assertThat(parser.currentToken()).isEqualTo(JsonToken.END_ARRAY);
			assertThat(parser.nextToken()).isNull();
		}
		assertThat(ids).hasSizeGreaterThan(CARDS - 10)
			.isEqualTo(store.numbers("select id from client_card order by id desc"));
	}

	@Test
	void holdNoConnectionWhileASlowConsumerReads() throws Exception {
		try (SlowReader reader = SlowReader.get(as(alice), LIST)) {
			assertThat(reader.readTo(100_000)).startsWith("[{\"id\":20000,");
			assertNoConnectionIsHeld();
			assertThat(store.change("delete from client_card where name = 'Card7'")).isOne();

			assertThat(reader.readToTheEnd()).endsWith("}]")
				.contains("\"name\":\"Card8\"", "\"name\":\"Card1\"")
				.as("nothing was read ahead, and no transaction kept an older state")
				.doesNotContain("\"name\":\"Card7\"");
		}
	}

	/**
	 * A connection that a list holds is in use all the time. The timers of the program
	 * use one for a moment, many times a second: on a slow machine nearly always, but not
	 * whenever one looks.
	 */
	private static void assertNoConnectionIsHeld() throws InterruptedException {
		long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
		for (int momentsWithoutAny = 0; momentsWithoutAny < 20; Thread.sleep(1)) {
			if (program.connectionsInUse() == 0) {
				momentsWithoutAny++;
			}
			assertThat(System.nanoTime()).as("a connection is held").isLessThan(end);
		}
	}

	@Test
	void holdNoConnectionAfterTheConsumerHasGone() throws Exception {
		try (SlowReader reader = SlowReader.get(as(alice), LIST)) {
			reader.readTo(10_000);
		}
		assertNoConnectionIsHeld();
		as(alice).get(LIST + "?page=1&page_size=1").is(200);
	}

}
