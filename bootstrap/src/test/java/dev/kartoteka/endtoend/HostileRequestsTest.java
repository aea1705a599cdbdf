package dev.kartoteka.endtoend;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Malformed and hostile requests. They are refused, with JSON if the response has a body,
 * and without internal details.
 */
class HostileRequestsTest extends EndToEnd {

	private static Person alice;

	private static String token;

	@BeforeAll
	static void setUp() {
		alice = store.person("alice");
		store.organization(alice, "Test");
		store.card(1, "Ann", "+79510000001");
		token = as(alice).headers().getOrDefault("Authorization", "");
	}

	/** The timers of the program use a connection for a moment from time to time. */
	@AfterEach
	void leaveTheProgramAsItWas() {
		as(alice).get("/clients/client-card-r/1/1/").is(200);
		await().pollDelay(Duration.ZERO)
			.pollInterval(Duration.ofMillis(5))
			.atMost(Duration.ofSeconds(5))
			.until(() -> program.connectionsInUse() == 0);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/clients/client-card-l/1/f%00/", "/clients/client-card-l/1/fa%00b/",
			"/clients/client-card-l/1/p%00%00%00%00/", "/clients/client-card-l/1/f%ED%A0%80/",
			"/clients/client-card-l/1/f%FF/", "/clients/client-card-l/1/f%zz/", "/clients/client-card-l/1/f%/",
			"/clients/client-card-l/1/f%2F/", "/clients/client-card-l/1/f..%2F..%2F/",
			"/clients/client-card-l/1/f;a=b/", "/clients/client-card-l/1/f%5C/", "/clients/client-card-l/1/f%0A%0D/",
			"/clients/client-card-l/1/f\u00ff/", "/clients/client-card-l/1/f<script>/", "/clients/client-card-l/1/f\"/",
			"/clients/client-card-l/1/f{}|^`/", "/clients/../clients/client-card-l/1/", "/clients/./client-card-l/1/",
			"/clients/%2e%2e/client-card-l/1/", "//clients/client-card-l/1/", "/clients/client-card-l;x=y/1/",
			"/clients/client-card-l/\u0661/", "/clients/client-card-l/+1/", "/clients/client-card-l/-1/",
			"/clients/client-card-l/%31/", "/clients/client-card-l/1/?page=%00",
			"/clients/client-card-l/1/?page_size=%FF&cursor=%00", "/clients/client-card-l/1/?expand=%00",
			"/clients/client-card-l/1/?%zz=%", "/clients/client-card-l/1/?&&=&",
			"/clients/client-card-l/1/?page=1&page=2&page=x", "/api/v1/places/?district_id=%00",
			"/api/v1/places/?district_id=99999999999999999999999", "/api/v1/places/?district_id=1e5",
			"/api/v1/profile/?id=99999999999999999999999", "/api/v1/profile/?id=%00", "/media/../../etc/passwd", "*",
			"clients", "http://elsewhere/clients/client-card-l/1/" })
	void byTheirPath(String path) throws IOException {
		assertHarmless("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + token + "\r\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Accept: ////", "Accept: */*;q=abc", "Accept: \u0001", "Accept: a/b;;;;=", "Accept:",
			"Accept: */*;q=0", "If-None-Match: \"", "If-None-Match: ,,,,", "If-Match: W/",
			"Authorization: Bearer \u00e9", "Authorization: Bearer\u0000x", "Authorization:", "Content-Length: -1",
			"Content-Length: x", "Content-Length: 99999999999999999999", "Content-Length: 5\r\nContent-Length: 6",
			"Transfer-Encoding: x", "Transfer-Encoding: chunked\r\nContent-Length: 3", "Expect: something",
			"Host: other", "Host:", "Connection: upgrade\r\nUpgrade: h2c", "Range: bytes=0-1",
			"X-HTTP-Method-Override: DELETE", "No colon", ": no name", "Name with blanks: x",
			"Cookie: JSESSIONID=x; \u00ff", "X-Forwarded-For: %00, \"", "Forwarded: for=_" })
	void byTheirHeaders(String header) throws IOException {
		assertHarmless("GET /clients/client-card-r/1/1/ HTTP/1.1\r\nHost: localhost\r\n" + header
				+ "\r\nAuthorization: " + token + "\r\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET /clients/client-card-l/1/ HTTP/9.9", "GET", "", "G\u0000T / HTTP/1.1",
			"GET  /api/v1/districts/  HTTP/1.1", "TRACE /api/v1/districts/ HTTP/1.1", "CONNECT localhost:80 HTTP/1.1",
			"get /api/v1/districts/ HTTP/1.1", "PRI * HTTP/2.0", "\u0016\u0003\u0001\u0002",
			"M\u00d6VE /api/v1/districts/ HTTP/1.1" })
	void byTheirFirstLine(String line) throws IOException {
		assertHarmless(line + "\r\nHost: localhost\r\n");
	}

	@ParameterizedTest
	@ValueSource(ints = { 10_000, 100_000 })
	void byTheirSize(int size) throws IOException {
		String much = "x".repeat(size);
		assertHarmless("GET /" + much + " HTTP/1.1\r\nHost: localhost\r\n");
		assertHarmless("GET /api/v1/districts/ HTTP/1.1\r\nHost: localhost\r\nX: " + much + "\r\n");
		assertHarmless("GET /api/v1/districts/?" + "a=b&".repeat(size / 4) + " HTTP/1.1\r\nHost: localhost\r\n");
		assertHarmless("GET /api/v1/districts/ HTTP/1.1\r\nHost: localhost\r\n" + "X: y\r\n".repeat(size / 6));
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/json; charset=nope|{}", "application/json; charset=|{}",
			"application/json; charset=utf-16|{}", "application|{}", "|{}", ";;;|{}", "application/json|\u00ff\u00fe{}",
			"application/json|\u00ef\u00bb\u00bf{}", "application/json|{\"name\":\"\u00c3\"}",
			"application/json|\u0000", "application/json|{\"name\":NaN}", "application/json|{\"links\":Infinity}",
			"application/json|{\"links\":1e999999}", "application/json|{\"organization\":1e999999}",
			"application/json|{\"organization\":1.5}", "application/json|{\"organization\":99999999999999999999999999}",
			"application/json|{\"organization\":-1}", "application/json|{\"organization\":\"\\u0000\"}",
			"application/json|{\"phone\":1e99}", "application/json|{\"phone\":{\"a\":1}}",
			"application/json|{\"\\u0000\":1}", "application/json|{\"\\ud800\":1}",
			"application/json|{\"links\":{\"\\u0000\":\"\\u0000\"}}", "application/json|{\"links\":\"\\u0000\"}",
			"application/json|{\"data\":\"\\ud800\"}", "application/json|{\"links\":{\"a\":1,\"a\":2}}",
			"application/x-www-form-urlencoded|%|%%=%zz&&&=", "application/x-www-form-urlencoded|links=%00&data=%FF",
			"application/x-www-form-urlencoded|organization=%00", "application/x-www-form-urlencoded|name=%00",
			"multipart/form-data|--x\r\n\r\n--x--", "multipart/form-data; boundary=|--\r\n",
			"multipart/form-data; boundary=x|", "multipart/form-data; boundary=x|--x",
			"multipart/form-data; boundary=x|--x\r\nA: b\r\n\r\nc",
			"multipart/form-data; boundary=x|--x\r\nContent-Disposition: form-data\r\n\r\nc\r\n--x--\r\n",
			"multipart/form-data; boundary=x|--x\r\nContent-Disposition: form-data; name=\"image\"; filename=\"a\"\r\n\r\nc\r\n--x--\r\n",
			"multipart/form-data; boundary=x|--x\r\nContent-Disposition: form-data; name=\"name\"; filename=\"a\"\r\n\r\nc\r\n--x--\r\n",
			"multipart/form-data; boundary=x|--x\r\nContent-Disposition: form-data; name=\"organization\"; filename=\"\"\r\n\r\nc\r\n--x--\r\n",
			"multipart/form-data; boundary=x|--x\r\nContent-Disposition: form-data; name=\"image\"; filename=\"a\u0000.png\"\r\n\r\nc\r\n--x--\r\n",
			"multipart/form-data; boundary=x|--x\r\nContent-Disposition: form-data; name=\"a\u0000b\"\r\n\r\nc\r\n--x--\r\n",
			"multipart/form-data; boundary=x|--x\r\nContent-Disposition: form-data; name=\"a\"; filename*=UTF-8''%zz\r\n\r\nc\r\n--x--\r\n",
			"multipart/form-data; boundary=x|--x\r\nContent-Disposition: form-data; name=\"=?x?q?y?=\"; filename=\"=?nope?b?!?=\"\r\n\r\nc\r\n--x--\r\n",
			"multipart/form-data; boundary=x|--x\r\nContent-Type: multipart/mixed\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nc\r\n--x--\r\n",
			"multipart/form-data; boundary=x|--x\r\nContent-Disposition: form-data; name=\"a\"\r\nContent-Transfer-Encoding: \u0000\r\n\r\nc\r\n--x--\r\n",
			"multipart/form-data; boundary=\"\u0000\"|--\u0000\r\n",
			"multipart/form-data; charset=nope; boundary=x|--x--", "multipart/mixed; boundary=x|--x--" })
	void byTheirBody(String typeAndBody) throws IOException {
		int bar = typeAndBody.indexOf('|');
		String body = typeAndBody.substring(bar + 1);
		for (String route : new String[] { "PATCH /clients/client-card-ud/1/", "POST /clients/client-card-c/",
				"POST /auth/users/", "POST /auth/jwt/create/", "POST /clients/auth/token/",
				"POST /api/v1/place_create/", "POST /organizations/organization-lc/" }) {
			assertHarmless(
					"%s HTTP/1.1\r\nHost: localhost\r\nAuthorization: %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n"
						.formatted(route, token, typeAndBody.substring(0, bar), body.length()),
					body);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "5\r\n{\"a\":", "zz\r\n{}\r\n0\r\n\r\n", "-1\r\n\r\n", "ffffffffffffffff\r\n{}", "2\r\n{}",
			"0" })
	void byTheirChunks(String body) throws IOException {
		assertHarmless(String.join("\r\n", "POST /auth/users/ HTTP/1.1", "Host: localhost",
				"Content-Type: application/json", "Transfer-Encoding: chunked", ""), body);
	}

	@ParameterizedTest
	@ValueSource(strings = { "zz\r\n--x", "5\r\n--x\r\n", "5\r\n--x\r\nzz\r\n", "-1\r\n\r\n", "ffffffffffffffff\r\n--x",
			"2;\u0000\r\n--", "0\r\nbad trailer\r\n\r\n", "" })
	void byTheChunksOfTheirParts(String body) throws IOException {
		for (String type : new String[] { "multipart/form-data; boundary=x", "application/x-www-form-urlencoded" }) {
			assertHarmless(String.join("\r\n", "POST /auth/users/ HTTP/1.1", "Host: localhost", "Content-Type: " + type,
					"Transfer-Encoding: chunked", ""), body);
		}
	}

	@Test
	void byTheNumberAndSizeOfTheirParts() throws IOException {
		String part = "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n";
		assertHarmlessForm(part.repeat(5_000) + "--x--\r\n");
		assertHarmlessForm("--x\r\nX: " + "y".repeat(100_000) + "\r\n\r\nb\r\n--x--\r\n");
		assertHarmlessForm("--x\r\n" + "X: y\r\n".repeat(20_000) + "\r\nb\r\n--x--\r\n");
	}

	private static void assertHarmlessForm(String body) throws IOException {
		assertHarmless(String.join("\r\n", "POST /auth/users/ HTTP/1.1", "Host: localhost",
				"Content-Type: multipart/form-data; boundary=x", "Content-Length: " + body.length(), ""), body);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"name\":\"Ann\"", "{" })
	void byBodiesThatBreakOff(String body) throws IOException {
		assertHarmless("PATCH /clients/client-card-ud/1/ HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + token
				+ "\r\nContent-Type: application/json\r\nContent-Length: 100\r\n", body);
	}

	private static void assertHarmless(String head) throws IOException {
		assertHarmless(head, "");
	}

	/** Sends the bytes and no more. */
	private static void assertHarmless(String head, String body) throws IOException {
		String response = exchange(head + "Connection: close\r\n\r\n" + body);
		if (response.isEmpty()) {
			return;
		}
		assertThat(response).startsWith("HTTP/1.1 ");
		assertThat(response.substring(9, 12)).as(response).matches("[234]\\d\\d|501|505");
		String content = response.substring(response.indexOf("\r\n\r\n") + 4);
		if (!content.isEmpty()) {
			assertThat(response.toLowerCase(Locale.ROOT)).contains("content-type: application/json");
		}
		assertThat(response).doesNotContain("Exception", "org.apache", "Tomcat", "\tat ", "select ", "<html");
	}

	private static String exchange(String request) throws IOException {
		try (Socket socket = new Socket(program.address().getHost(), program.address().getPort())) {
			socket.setSoTimeout(15_000);
			socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
			socket.shutdownOutput();
			ByteArrayOutputStream response = new ByteArrayOutputStream();
			socket.getInputStream().transferTo(response);
			return response.toString(StandardCharsets.UTF_8);
		}
		catch (SocketException ex) {
			return "";
		}
	}

}
