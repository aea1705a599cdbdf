package dev.kartoteka.adapter.web.wire.response;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.kartoteka.adapter.web.WebTest;
import dev.kartoteka.adapter.web.Wire.Reply;
import dev.kartoteka.domain.clientcard.ClientCardQueries;
import dev.kartoteka.domain.clientcard.ClientCardView;
import dev.kartoteka.domain.district.DistrictQueries;
import dev.kartoteka.domain.district.DistrictView;
import dev.kartoteka.domain.shared.Listing;
import dev.kartoteka.domain.shared.Unavailable;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

@ExtendWith(OutputCaptureExtension.class)
class ListsTest extends WebTest {

	@Autowired
	private ClientCardQueries clientCardQueries;

	@Autowired
	private DistrictQueries districtQueries;

	private static final String PATH = "/api/v1/districts/";

	@Test
	void respondsWithTheWholeListAsAnArray() {
		districts(3);
		assertThat(anonymous().get(PATH).body()).isEqualTo("[" + item(1) + "," + item(2) + "," + item(3) + "]");
		districts(0);
		assertThat(anonymous().get(PATH).body()).isEqualTo("[]");
	}

	@Test
	void streamsListsLargerThanAnyBuffer() {
		districts(200_000);
		Reply reply = anonymous().get(PATH);
		assertThat(reply.complete()).isTrue();
		assertThat(reply.header("Transfer-Encoding")).isEqualTo("chunked");
		assertThat(reply.body()).startsWith("[" + item(1) + "," + item(2)).endsWith(item(200_000) + "]");
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-",
			value = { "page=1, 1, ?page=2, -", "page=2, 101, ?page=3, ?page=1", "page=3, 201, -, ?page=2",
					"page_size=2, 1, ?page=2&page_size=2, -",
					"page_size=2&page=2, 3, ?page=3&page_size=2, ?page_size=2", "page=last, 201, -, ?page=2",
					"page_size=0, 1, ?page=2&page_size=0, -", "page_size=x&page=1, 1, ?page=2&page_size=x, -",
					"page_size=5000, 1, -, -", "a=%D1%8F+b&page=%202%20, 101, ?a=%D1%8F+b&page=3, ?a=%D1%8F+b&page=1" })
	void givesNumberedPages(String query, int first, String next, String previous) {
		districts(250);
		String body = anonymous().get(PATH + "?" + query).body();
		assertThat(body).startsWith("{\"count\":250,\"next\":" + url(next) + ",\"previous\":" + url(previous)
				+ ",\"results\":[" + item(first) + ",");
	}

	@ParameterizedTest
	@ValueSource(strings = { "page=0", "page=-1", "page=4", "page=x", "page=", "page=1.0", "page=99999999999999999999",
			"page=9223372036854775807", "page=last2" })
	void rejectsOtherPageNumbers(String query) {
		districts(250);
		Reply reply = anonymous().get(PATH + "?" + query);
		assertThat(reply.status()).isEqualTo(404);
		assertThat(reply.body()).isEqualTo("{\"detail\":\"Invalid page.\"}");
	}

	@Test
	void givesAnEmptyFirstPage() {
		districts(0);
		for (String query : List.of("page=1", "page=last")) {
			assertThat(anonymous().get(PATH + "?" + query).body())
				.isEqualTo("{\"count\":0,\"next\":null,\"previous\":null,\"results\":[]}");
		}
	}

	@Test
	void goesThroughTheListByCursorAndBack() {
		districts(5);
		String first = anonymous().get(PATH + "?cursor=&page_size=2").body();
		assertThat(first).endsWith(",\"previous\":null,\"results\":[" + item(1) + "," + item(2) + "]}");
		String second = anonymous().get(link("next", first)).body();
		assertThat(second).endsWith("\"results\":[" + item(3) + "," + item(4) + "]}");
		String third = anonymous().get(link("next", second)).body();
		assertThat(third).startsWith("{\"next\":null,").endsWith("\"results\":[" + item(5) + "]}");
		assertThat(anonymous().get(link("previous", third)).body()).isEqualTo(second);
		assertThat(anonymous().get(link("previous", second)).body()).isEqualTo(first);
	}

	@Test
	void rejectsTamperedCursors() {
		districts(5);
		String cursor = link("next", anonymous().get(PATH + "?cursor=&page_size=2").body()).replaceAll(".*cursor=|&.*",
				"");
		IntStream.range(0, cursor.length()).forEach((i) -> {
			String tampered = cursor.substring(0, i) + ((cursor.charAt(i) == 'A') ? 'B' : 'A')
					+ cursor.substring(i + 1);
			Reply reply = anonymous().get(PATH + "?cursor=" + tampered);
			assertThat(reply.status()).isEqualTo(404);
			assertThat(reply.body()).isEqualTo("{\"detail\":\"Invalid cursor\"}");
		});
		assertThat(anonymous().get(PATH + "?cursor=%20").status()).isEqualTo(404);
	}

	@Test
	void linksPagesByAbsoluteUrls() {
		districts(5);
		assertThat(anonymous().with("Host: cards.example:8443").get("/api/v1/disticts?page_size=2").body())
			.contains("\"http://cards.example:8443/api/v1/disticts?page=2&page_size=2\"");
	}

	@Test
	void respondsWithAnErrorIfTheListFailsBeforeTheFirstItem(CapturedOutput output) {
		given(this.districtQueries.districts()).willReturn(failing(0, new Unavailable("away", Duration.ofSeconds(7))));
		Reply reply = anonymous().get(PATH);
		assertThat(reply.status()).isEqualTo(503);
		assertThat(reply.header("Retry-After")).isEqualTo("7");
		assertThat(reply.body()).isEqualTo("{\"detail\":\"Service temporarily unavailable, try again later.\"}");
		given(this.districtQueries.districts()).willReturn(failing(10, new IllegalStateException("secret")));
		reply = anonymous().get(PATH);
		assertThat(reply.status()).isEqualTo(500);
		assertThat(reply.body()).matches(
				"\\{\"detail\":\"A server error occurred\\. When asking about it, name the request [0-9a-f]{32}\\.\"}");
		assertThat(output.toString().lines().filter("java.lang.IllegalStateException: secret"::equals)).hasSize(1);
	}

	@Test
	void closesTheConnectionIfTheListFailsLater(CapturedOutput output) {
		given(this.districtQueries.districts()).willReturn(failing(5_000, new IllegalStateException("secret")));
		Reply reply = anonymous().get(PATH);
		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.complete()).isFalse();
		assertThat(reply.body()).startsWith("[" + item(1)).doesNotContain("detail", "]");
		assertThat(output.toString().lines().filter("java.lang.IllegalStateException: secret"::equals)).hasSize(1);
		assertThat(output.toString().lines().filter((line) -> line.contains("ERROR"))).hasSize(1);
	}

	@Test
	void logsNothingWhenAClientDisconnects(CapturedOutput output) throws Exception {
		CountDownLatch closed = new CountDownLatch(1);
		Stream<DistrictView> endless = LongStream.iterate(1, (id) -> id + 1).mapToObj(ListsTest::district);
		given(this.districtQueries.districts()).willReturn(new Districts(endless.onClose(closed::countDown), 0));
		assertThat(anonymous().disconnectAfter(PATH, 100_000)).startsWith("HTTP/1.1 200");
		assertThat(closed.await(20, TimeUnit.SECONDS)).as("the list is given up").isTrue();
		districts(1);
		assertThat(anonymous().get(PATH).body()).isEqualTo("[" + item(1) + "]");
		assertThat(output).doesNotContain("ERROR").doesNotContain("hung up").doesNotContain("Exception");
	}

	@Test
	void readsNoItemsForHead() {
		Listing<ClientCardView> unread = mock();
		given(unread.all()).willReturn(Stream.generate(() -> {
			throw new IllegalStateException("read");
		}));
		given(this.clientCardQueries.cards(any(), any(), any())).willReturn(unread);
		assertThat(user().send("HEAD", "/clients/client-card-l/1/").status()).isEqualTo(200);
	}

	private void districts(int number) {
		given(this.districtQueries.districts())
			.willReturn(new Districts(LongStream.rangeClosed(1, number).mapToObj(ListsTest::district), number));
	}

	private static DistrictView district(long id) {
		return new DistrictView(id, "Район " + id + "/1", "", (id % 2 == 0) ? "a.png" : null, 0);
	}

	private static String item(long id) {
		String image = (id % 2 == 0) ? "\"http://localhost/media/a.png\"" : "null";
		return "{\"id\":" + id + ",\"title\":\"Район " + id + "/1\",\"abbreviation\":\"\",\"image\":" + image + "}";
	}

	private static Listing<DistrictView> failing(int after, RuntimeException problem) {
		Stream<DistrictView> some = LongStream.rangeClosed(1, after).mapToObj(ListsTest::district);
		return new Districts(Stream.concat(some, Stream.of(0L).map((_) -> {
			throw problem;
		})), after);
	}

	private static String url(String query) {
		return (query == null) ? "null" : "\"http://localhost" + PATH + query + "\"";
	}

	private static String link(String direction, String body) {
		return body.replaceFirst(".*\"" + direction + "\":\"http://localhost([^\"]*)\".*", "$1");
	}

	private record Districts(Stream<DistrictView> everything, int total) implements Listing<DistrictView> {

		@Override
		public Stream<DistrictView> all() {
			return this.everything;
		}

		@Override
		public Page<DistrictView> page(long number, int size) {
			return new Page<>(between((number - 1) * size + 1, number * size), this.total);
		}

		@Override
		public Slice<DistrictView> slice(Cursor cursor, int size) {
			List<DistrictView> items = switch (cursor) {
				case Cursor.Start _ -> between(1, size);
				case Cursor.After(long id) -> between(id + 1, id + size);
				case Cursor.Before(long id) -> between(Math.max(1, id - size), id - 1);
			};
			return new Slice<>(items, items.getFirst().id() > 1, items.getLast().id() < this.total);
		}

		private List<DistrictView> between(long first, long last) {
			return LongStream.rangeClosed(first, Math.min(last, this.total)).mapToObj(ListsTest::district).toList();
		}

	}

}
