package dev.kartoteka.adapter.console.http;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

class CookiesTest {

	@Test
	void setsASecureCookieForThisHostOnly() {
		assertThat(startedOn(request("https", "cards.example.org")))
			.isEqualTo("__Host-kartoteka=secret; Path=/; Secure; HttpOnly; SameSite=Lax");
	}

	@ParameterizedTest
	@ValueSource(strings = { "localhost", "127.0.0.1", "[::1]" })
	void hasAnotherNameOnTheOwnComputer(String host) {
		assertThat(startedOn(request("http", host)))
			.isEqualTo("kartoteka-local=secret; Path=/; HttpOnly; SameSite=Lax");
	}

	@Test
	void isSecureOnTheOwnComputerTooIfThereIsHttps() {
		assertThat(startedOn(request("https", "localhost"))).startsWith("__Host-kartoteka=").contains("; Secure;");
	}

	@Test
	void cannotBeKeptOverPlainHttpFromAnotherHost() {
		assertThat(Cookies.areKept(request("http", "cards.example.org"))).isFalse();
		assertThat(startedOn(request("http", "cards.example.org"))).contains("; Secure;");
		assertThat(Cookies.areKept(request("https", "cards.example.org"))).isTrue();
	}

	@Test
	void ignoresTheCookieOfTheOwnComputerElsewhere() {
		MockHttpServletRequest request = request("https", "cards.example.org");
		request.setCookies(new Cookie("kartoteka-local", "weak"), new Cookie("__Host-kartoteka", "strong"));
		assertThat(Cookies.session(Cookies.Holder.ACCOUNT, request)).contains("strong");
	}

	@Test
	void endsTheSession() {
		MockHttpServletResponse response = new MockHttpServletResponse();
		Cookies.endSession(Cookies.Holder.ACCOUNT, request("https", "cards.example.org"), response);
		assertThat(response.getHeader("Set-Cookie")).startsWith("__Host-kartoteka=;")
			.contains("; Max-Age=0;", "; Path=/;", "; Secure;");
	}

	private static String startedOn(MockHttpServletRequest request) {
		MockHttpServletResponse response = new MockHttpServletResponse();
		Cookies.startSession(Cookies.Holder.ACCOUNT, request, response, "secret");
		return String.valueOf(response.getHeader("Set-Cookie"));
	}

	private static MockHttpServletRequest request(String scheme, String host) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setScheme(scheme);
		request.setSecure(scheme.equals("https"));
		request.setServerName(host);
		return request;
	}

}
