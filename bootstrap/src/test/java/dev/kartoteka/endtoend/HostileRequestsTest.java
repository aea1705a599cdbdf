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
			.atMost(Duration.ofSeconds(60))
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

	/** One case for each rule of Tomcat's parsers; {@code |} is a line break. */
	@ParameterizedTest
	@ValueSource(strings = { "Content-Length: 2|Content-Length: 2||{}", "Content-Length: +2||{}",
			"Content-Length: 0x2||{}", "Content-Length: 2,2||{}", "Content-Length: 9223372036854775808||{}",
			"Content-Length: ||{}", "Content-Length: 2 2||{}", "Transfer-Encoding: identity||{}",
			"Transfer-Encoding: chunked, chunked||0||", "Transfer-Encoding: gzip, chunked||0||",
			"Transfer-Encoding: chunked, identity||0||", "Transfer-Encoding: xchunked||0||",
			"Transfer-Encoding : chunked||0||", "Transfer-Encoding:\u000bchunked||0||", "Transfer-Encoding: ||{}",
			"Transfer-Encoding: chunked|Transfer-Encoding: chunked||0||",
			"Transfer-Encoding: chunked||2;a=b;c=\"d||{}|0||", "Transfer-Encoding: chunked||02||{}|0||",
			"Transfer-Encoding: chunked||2 ||{}|0||", "Transfer-Encoding: chunked|| 2||{}|0||",
			"Transfer-Encoding: chunked||2|{}x|0||", "Transfer-Encoding: chunked||0|A: b|C|||",
			"Transfer-Encoding: chunked||0|Content-Length: 5||", "Transfer-Encoding: chunked||7fffffff|{}",
			"Transfer-Encoding: chunked||80000000|{}", "Expect: 100-continue|Content-Length: 2||{}",
			"Expect: 100-continue|Expect: 200-ok|Content-Length: 2||{}", "Expect:|Content-Length: 2||{}",
			"Content-Length: 2||{}GET / HTTP/1.1|Host: a||", "Content-Length: 1||{}BAD||",
			"A: b| folded|Content-Length: 2||{}", "A\u0000: b|Content-Length: 2||{}", "A: \u0000|Content-Length: 2||{}",
			"A: b\rc|Content-Length: 2||{}", "A:b\nContent-Length: 2||{}", "\u00e9: b|Content-Length: 2||{}",
			"(a): b|Content-Length: 2||{}", "Host: b|Content-Length: 2||{}", "Host: a b|Content-Length: 2||{}",
			"Host: [::1|Content-Length: 2||{}", "Host: a:99999|Content-Length: 2||{}",
			"Host: a:b|Content-Length: 2||{}", "Host: \u00ff|Content-Length: 2||{}",
			"Cookie: $Version=9; a=\"b|Content-Length: 2||{}", "Cookie: a=b; a; =; ;;=|Content-Length: 2||{}",
			"Cookie: \u0001=\u0002|Content-Length: 2||{}", "Connection: close, \u0001|Content-Length: 2||{}",
			"Connection: Upgrade|Upgrade: websocket|Content-Length: 2||{}",
			"Connection: Upgrade, HTTP2-Settings|Upgrade: h2c|HTTP2-Settings: !!|Content-Length: 2||{}",
			"Content-Encoding: gzip|Content-Length: 2||{}", "Content-Type: \u0000|Content-Length: 2||{}",
			"Content-Type: application/json; charset=\"|Content-Length: 2||{}",
			"Content-Type: multipart/form-data; boundary=\"x|Content-Length: 2||{}",
			"Accept-Language: \u00ff;q=x,,;|Content-Length: 2||{}", "If-Modified-Since: never|Content-Length: 2||{}",
			"Range: bytes=9-1,x|Content-Length: 2||{}" })
	void byWhatTheServerParses(String headersAndBody) throws IOException {
		String[] parts = headersAndBody.split("\\|\\|", 2);
		for (String route : new String[] { "POST /auth/users/?a=%zz&%=b;c&\u00ff", "GET /api/v1/districts/" }) {
			String head = "%s HTTP/1.1|Host: localhost|%s|".formatted(route, parts[0]);
			assertHarmless(head.replace("|", "\r\n"), parts[1].replace("|", "\r\n"));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "\r\n\r\n\r\n", " ", "\t/ HTTP/1.1", "GET\t/\tHTTP/1.1", "GET / HTTP/1.1 x",
			"GET / http/1.1", "GET / HTTP/1.10", "GET / HTTP/01.1", "GET /\r HTTP/1.1", "GET /# HTTP/1.1",
			"GET /?# HTTP/1.1", "GET ?a HTTP/1.1", "GET //?a HTTP/1.1", "GET http:// HTTP/1.1",
			"GET http://:/ HTTP/1.1", "GET http://a b/ HTTP/1.1", "GET http://[::1/ HTTP/1.1",
			"GET http://u:p@localhost/ HTTP/1.1", "GET https:/x HTTP/1.1", "OPTIONS * HTTP/1.1", "GET /%00 HTTP/1.1",
			"GET /%c0%af HTTP/1.1", "GET /%2 HTTP/1.1", "GET /;jsessionid=%00 HTTP/1.1", "GET /\\..\\ HTTP/1.1",
			"GET /%2e%2e/%2e%2e/ HTTP/1.1", "GET / HTTP/2.0", "GET / HTTP/0.9", "(GET) / HTTP/1.1" })
	void byWhatTheServerParsesInTheFirstLine(String line) throws IOException {
		assertHarmless(line + "\r\nHost: localhost\r\n");
	}

	private static void assertHarmless(String head) throws IOException {
		assertHarmless(head, "");
	}

	/** Sends the bytes and no more. */
	private static void assertHarmless(String head, String body) throws IOException {
		String response = exchange(head + "Connection: close\r\n\r\n" + body).replaceFirst("^HTTP/1\\.1 100 \r\n\r\n",
				"");
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
