package dev.kartoteka.endtoend;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The three ways to read any list. */
class PagingTest extends EndToEnd {

	private static final String INVALID_PAGE = """
			{"detail":"Invalid page."}""";

	private static final String INVALID_CURSOR = """
			{"detail":"Invalid cursor"}""";

	private static final int DISTRICTS = 1003;

	private static final String CARDS = "/clients/client-card-l/1/";

	private static Person alice;

	@BeforeAll
	static void setUp() {
		alice = store.person("alice");
		store.organization(alice, "Test");
		store.organization(alice, "Test2");
		store.organization(alice, "Test3");
		store.cards(1, 7);
		store.cards(2, 1);
		store.districts(DISTRICTS);
	}

	@Test
	void isOptIn() {
		assertThat(as(alice).get(CARDS).is(200).each("/id")).isEqualTo(numbers(7, 1));
		assertThat(anybody().get("/api/v1/districts/").is(200).each("/id")).isEqualTo(numbers(1, DISTRICTS));
		assertThat(as(alice).get("/organizations/organization-lc/").is(200).each("/id")).isEqualTo(numbers(3, 1));
	}

	@Test
	void ofPagesTellsCountAndNeighbours() {
		String url = program.address() + CARDS;
		Response first = as(alice).get(CARDS + "?page=1&page_size=3").is(200).isJson();
		first.bodyText().startsWith("""
				{"count":7,"next":"%s?page=2&page_size=3","previous":null,"results":[{"id":7,""".formatted(url));
		Response last = as(alice).get(CARDS + "?page=3&page_size=3").is(200);
		assertThat(last.at("/count")).isEqualTo("7");
		assertThat(last.at("/next")).isEqualTo("null");
		assertThat(last.eachResult("/id")).containsExactly("1");
		as(alice).get(CARDS + "?page_size=7").is(200).bodyText().startsWith("""
				{"count":7,"next":null,"previous":null,"results":[{"id":7,""");
	}

	@ParameterizedTest
	@ValueSource(strings = { CARDS + "?page=1&page_size=3", CARDS + "?page_size=2", CARDS + "?cursor=&page_size=3",
			CARDS + "?page_size=7&cursor=", CARDS + "fCard/?page=1&page_size=3", CARDS + "fCard/?cursor=&page_size=2",
			"/organizations/organization-lc/?page=1&page_size=2", "/organizations/organization-lc?cursor=&page_size=1",
			"/api/v1/disticts?page=1&page_size=250", "/api/v1/disticts/?cursor=&page_size=250",
			"/api/v1/districts/?page=1", "/api/v1/districts?cursor=" })
	void leadsThroughTheWholeListAndBack(String start) {
		List<String> all = as(alice).get(start.substring(0, start.indexOf('?'))).is(200).each("/id");
		List<String> there = new ArrayList<>();
		Response response = as(alice).get(start).is(200);
		assertThat(response.at("/previous")).isEqualTo("null");
		there.addAll(response.eachResult("/id"));
		while (!response.at("/next").equals("null")) {
			response = as(alice).follow(response.at("/next")).is(200);
			there.addAll(response.eachResult("/id"));
		}
		List<String> back = new ArrayList<>(response.eachResult("/id"));
		while (!response.at("/previous").equals("null")) {
			response = as(alice).follow(response.at("/previous")).is(200);
			back.addAll(0, response.eachResult("/id"));
		}
		assertThat(there).isEqualTo(all);
		assertThat(back).isEqualTo(all);
	}

	@Test
	void byCursorHasNoCount() {
		as(alice).get(CARDS + "?cursor=").is(200).bodyText().startsWith("""
				{"next":null,"previous":null,"results":[{"id":7,""");
	}

	@Test
	void byCursorIsNotDisturbedByWhatComesAndGoes() {
		Person bob = store.person("bob");
		long organization = store.organization(bob, "Busy");
		store.card(organization, "A", "+79510000001");
		long b = store.card(organization, "B", "+79510000002");
		store.card(organization, "C", "+79510000003");
		long d = store.card(organization, "D", "+79510000004");
		Response first = as(bob).get("/clients/client-card-l/%d/?cursor=&page_size=2".formatted(organization)).is(200);
		assertThat(first.eachResult("/name")).containsExactly("D", "C");
		store.card(organization, "E", "+79510000005");
		as(bob).delete("/clients/client-card-ud/%d/".formatted(b)).isEmpty(204);
		as(bob).delete("/clients/client-card-ud/%d/".formatted(d)).isEmpty(204);

		Response second = as(bob).follow(first.at("/next")).is(200);

		assertThat(second.eachResult("/name")).containsExactly("A");
		assertThat(as(bob).follow(second.at("/previous")).is(200).eachResult("/name")).containsExactly("E", "C");
	}

	@ParameterizedTest
	@ValueSource(strings = { "page=0", "page=-1", "page=8", "page=two", "page=1.5", "page=99999999999999999999",
			"page=9223372036854775807" })
	void hasNoSuchPage(String query) {
		as(alice).get(CARDS + "?" + query).is(404, INVALID_PAGE);
		as(alice).get(CARDS + "?page_size=1&" + query).is(404, INVALID_PAGE);
	}

	@Test
	void ofAnEmptyListHasOnePage() {
		Person carol = store.person("carol");
		String empty = "/clients/client-card-l/%d/".formatted(store.organization(carol, "Empty"));
		as(carol).get(empty + "?page=1").is(200, """
				{"count":0,"next":null,"previous":null,"results":[]}""");
		as(carol).get(empty + "?cursor=").is(200, """
				{"next":null,"previous":null,"results":[]}""");
		as(carol).get(empty + "?page=2").is(404, INVALID_PAGE);
	}

	@Test
	void knowsTheLastPageByName() {
		assertThat(as(alice).get(CARDS + "?page=last&page_size=3").is(200).eachResult("/id")).containsExactly("1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "x", "abc!", "%00", "123", "null", "cD0x", "----", "%D0%81", "cj0xJnA9MQ%3D%3D" })
	void refusesWhatIsNoCursor(String cursor) {
		as(alice).get(CARDS + "?cursor=" + cursor).is(404, INVALID_CURSOR);
	}

	@Test
	void refusesACursorInWhichAnyLetterIsWrong() {
		String next = as(alice).get(CARDS + "?cursor=&page_size=3").is(200).at("/next");
		String cursor = next.replaceFirst(".*[?&]cursor=([^&]+).*", "$1");
		for (int i = 0; i < cursor.length(); i++) {
			char other = (cursor.charAt(i) == 'A') ? 'B' : 'A';
			String tampered = cursor.substring(0, i) + other + cursor.substring(i + 1);
			as(alice).get(CARDS + "?cursor=" + tampered).is(404, INVALID_CURSOR);
		}
		as(alice).get(CARDS + "?cursor=" + cursor.substring(0, cursor.length() - 1)).is(404, INVALID_CURSOR);
	}

	@Test
	void clampsThePageSize() {
		Response largest = anybody().get("/api/v1/districts/?page_size=5000").is(200);
		assertThat(largest.eachResult("/id")).isEqualTo(numbers(1, 1000));
		assertThat(largest.at("/count")).isEqualTo(String.valueOf(DISTRICTS));
		assertThat(anybody().get("/api/v1/districts/?cursor=&page_size=5000").is(200).eachResult("/id"))
			.isEqualTo(numbers(1, 1000));
		for (String query : List.of("page=1", "cursor=", "page_size=0", "page_size=x", "page_size=-5",
				"cursor=&page_size=0")) {
			assertThat(anybody().get("/api/v1/districts/?" + query).is(200).eachResult("/id")).as(query)
				.isEqualTo(numbers(1, 100));
		}
	}

	@Test
	void coversSessionsAndPlacesToo() {
		assertThat(as(alice).get("/auth/sessions/?page=1&page_size=1").is(200).eachResult("/current"))
			.containsExactly("true");
		anybody().get("/api/v1/places/?district_id=1&cursor=").is(200, """
				{"next":null,"previous":null,"results":[]}""");
		store.change("""
				insert into place select number, 1, 'Place', '', '', 0, 0, 'unique_place', 0
				from generate_series(1, 3) as number""");
		Response first = anybody().get("/api/v1/places/?page_size=2&district_id=1").is(200);
		assertThat(first.eachResult("/id")).containsExactly("1", "2");
		assertThat(anybody().follow(first.at("/next")).is(200).eachResult("/id")).containsExactly("3");
	}

	private static List<String> numbers(long first, long last) {
		LongStream ascending = LongStream.rangeClosed(Math.min(first, last), Math.max(first, last));
		List<String> numbers = ascending.mapToObj(String::valueOf).toList();
		return (first <= last) ? numbers : numbers.reversed();
	}

}
