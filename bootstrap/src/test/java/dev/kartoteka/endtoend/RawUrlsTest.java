package dev.kartoteka.endtoend;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * URLs whose bytes are sent as they are, not percent-encoded, as curl and Python send
 * them.
 */
class RawUrlsTest extends EndToEnd {

	private static String authorization = "";

	@BeforeAll
	static void setUp() {
		Person alice = store.person("alice");
		store.organization(alice, "Salon");
		store.card(1, "Шамиль", "+79510000001");
		store.card(1, "Шамиля", "+79510000002");
		authorization = as(alice).headers().getOrDefault("Authorization", "");
		as(alice).post("/api/v1/district_create/", "{\"title\":\"Central\"}").is(201);
		as(alice)
			.post("/api/v1/place_create/",
					"{\"district\":1,\"title\":\"Парк Горького\",\"longitude\":\"37.6\",\"latitude\":\"55.7\"}")
			.is(201);
	}

	@Test
	void areReadAsUtf8InPathAndQuery() throws IOException {
		assertThat(get("/clients/client-card-l/1/fШамиль/")).startsWith("HTTP/1.1 200")
			.contains("\"name\":\"Шамиль\"")
			.doesNotContain("Шамиля");
		assertThat(get("/api/v1/places/?search=парк&district_id=1")).startsWith("HTTP/1.1 200")
			.contains("Парк Горького");
		assertThat(get("/api/v1/places/?district_id=1&search=сквер")).startsWith("HTTP/1.1 200").endsWith("[]");
		assertThat(get("/clients/client-card-l/1/fШам%D0%B8ль/")).startsWith("HTTP/1.1 200").contains("Шамиль");
		assertThat(get("http://localhost/clients/client-card-l/1/fШамиль/")).startsWith("HTTP/1.1 200");
	}

	@Test
	void becomePercentEncodedInLinks() throws IOException {
		String encoded = "f%D0%A8%D0%B0%D0%BC/?page=2&page_size=1&x=%D1%8F";
		assertThat(get("/clients/client-card-l/1/fШам/?page_size=1&x=я")).startsWith("HTTP/1.1 200")
			.contains("/clients/client-card-l/1/" + encoded + "\"");
	}

	/** Bytes, written as ISO 8859-1, with the same bytes percent-encoded. */
	@ParameterizedTest
	@CsvSource({ "/clients/client-card-l/1/f\u00FF/,/clients/client-card-l/1/f%FF/",
			"/clients/client-card-l/1/f\u00C0\u00AF/,/clients/client-card-l/1/f%C0%AF/",
			"/clients\u00C0\u00AFclient-card-l/1/,/clients%C0%AFclient-card-l/1/",
			"/clients/\u00ED\u00A0\u0080/,/clients/%ED%A0%80/",
			"/clients/client-card-l/\u00D9\u00A1/,/clients/client-card-l/%D9%A1/",
			"/clients\u00EF\u00BC\u008Fclient-card-l/1/,/clients%EF%BC%8Fclient-card-l/1/",
			"/clients/\u00EF\u00BC\u008E\u00EF\u00BC\u008E/,/clients/%EF%BC%8E%EF%BC%8E/",
			"/clients/client-card-l/1/f\u00C2\u0085/,/clients/client-card-l/1/f%C2%85/",
			"/api/v1/places/?district_id=1&search=\u00FF,/api/v1/places/?district_id=1&search=%FF",
			"/api/v1/places/?district_id=\u00D9\u00A1,/api/v1/places/?district_id=%D9%A1" })
	void areJudgedAsIfTheyWereEncoded(String raw, String encoded) throws IOException {
		assertThat(withoutDates(exchange(raw))).isEqualTo(withoutDates(exchange(encoded)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/clients/client-card-l/1/f<ш/", "/clients/client-card-l/1/fш\u0001/",
			"/clients/client-card-l/1/fш\u007F/", "/clients/client-card-l/1/fш\\/",
			"/api/v1/places/?district_id=1&x=\"ш\"" })
	void allowNoOtherCharactersThanBefore(String path) throws IOException {
		assertThat(get(path)).startsWith("HTTP/1.1 400");
	}

	private static String get(String path) throws IOException {
		return exchange(new String(path.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
	}

	private static String withoutDates(String response) {
		return response.replaceAll("(?m)^(Date|X-Request-ID): .*$", "");
	}

	/** Sends one byte for each character of the path. */
	private static String exchange(String path) throws IOException {
		String request = "GET %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: %s\r\nConnection: close\r\n\r\n"
			.formatted(path, authorization);
		try (Socket socket = new Socket(program.address().getHost(), program.address().getPort())) {
			socket.setSoTimeout(15_000);
			socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
