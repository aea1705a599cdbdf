package dev.kartoteka.adapter.web.wire.route;

import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TrustedProxyFilterTest {

	private static final String PEER = "10.0.0.9";

	private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/places/");

	TrustedProxyFilterTest() {
		this.request.setRemoteAddr(PEER);
		this.request.setServerPort(8080);
		this.request.addHeader("Host", "inside:8080");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "0 | 198.51.100.1 | 10.0.0.9", "1 | 198.51.100.1 | 198.51.100.1",
			"1 | 203.0.113.5, 198.51.100.1 | 198.51.100.1", "2 | 203.0.113.5, 198.51.100.1 | 203.0.113.5",
			"2 | 192.0.2.66, 203.0.113.5, 198.51.100.1 | 203.0.113.5", "2 | 198.51.100.1 | 10.0.0.9",
			"1 | 198.51.100.1:51234 | 198.51.100.1", "1 | [2001:db8::1]:443 | 2001:db8:0:0:0:0:0:1",
			"1 | [2001:db8::1] | 2001:db8:0:0:0:0:0:1", "1 | 2001:db8::1 | 2001:db8:0:0:0:0:0:1",
			"1 | unknown | 10.0.0.9", "1 | 198.51.100.1, | 10.0.0.9", "1 | '' | 10.0.0.9", "1 | <script> | 10.0.0.9" })
	void trustsTheAddressThatTheFirstTrustedProxySaw(int proxies, String forwarded, String address) {
		this.request.addHeader("X-Forwarded-For", forwarded);
		assertThat(seenBehind(proxies).getRemoteAddr()).isEqualTo(address);
	}

	@Test
	void joinsForwardedHeaders() {
		this.request.addHeader("X-Forwarded-For", "192.0.2.66");
		this.request.addHeader("X-Forwarded-For", "203.0.113.5, 198.51.100.1");
		assertThat(seenBehind(2).getRemoteAddr()).isEqualTo("203.0.113.5");
	}

	@Test
	void usesThePeerWithoutTheHeader() {
		assertThat(seenBehind(1).getRemoteAddr()).isEqualTo(PEER);
		assertThat(seenBehind(1).getRequestURL()).hasToString("http://inside:8080/api/v1/places/");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-",
			value = { "https | cards.example | https://cards.example | 443",
					"https | cards.example:8443 | https://cards.example:8443 | 8443",
					"HTTPS | - | https://inside:8080 | 8080", "- | cards.example | http://cards.example | 80",
					"https | [2001:db8::1]:444 | https://[2001:db8::1]:444 | 444",
					"https | [2001:db8::1] | https://[2001:db8::1] | 443",
					"http, https | evil.example, cards.example | https://cards.example | 443",
					"ftp | evil example | http://inside:8080 | 8080", "javascript | a/b | http://inside:8080 | 8080" })
	void restoresTheRequestedUrl(String scheme, String host, String base, int port) {
		if (scheme != null) {
			this.request.addHeader("X-Forwarded-Proto", scheme);
		}
		if (host != null) {
			this.request.addHeader("X-Forwarded-Host", host);
		}
		HttpServletRequest seen = seenBehind(1);
		assertThat(seen.getRequestURL()).hasToString(base + "/api/v1/places/");
		assertThat(seen.getScheme() + "://" + seen.getServerName()).isEqualTo(base.replaceFirst(":[0-9]+$", ""));
		assertThat(seen.getServerPort()).isEqualTo(port);
		assertThat(seen.isSecure()).isEqualTo(base.startsWith("https"));
		assertThat(seenBehind(0).getRequestURL()).hasToString("http://inside:8080/api/v1/places/");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "/crm | /crm", "/crm/ | /crm", "/a/b-1.0~x | /a/b-1.0~x",
			"/evil, /crm | /crm", "/ | ''", "crm | ''", "//evil.example | ''", "/a?b | ''", "/a b | ''" })
	void restoresThePathThatTheProxyRemoved(String forwarded, String prefix) {
		this.request.addHeader("X-Forwarded-Prefix", forwarded);
		assertThat(seenBehind(1).getRequestURL()).hasToString("http://inside:8080" + prefix + "/api/v1/places/");
		assertThat(seenBehind(1).getRequestURI()).isEqualTo("/api/v1/places/");
		assertThat(seenBehind(0).getRequestURL()).hasToString("http://inside:8080/api/v1/places/");
	}

	@Test
	void rejectsANegativeNumberOfProxies() {
		assertThatIllegalArgumentException().isThrownBy(() -> new ProxyProperties(-1, null));
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1 })
	void takesThePublicUrlInsteadOfWhatTheRequestSays(int proxies) throws Exception {
		this.request.addHeader("X-Forwarded-For", "198.51.100.1");
		this.request.addHeader("X-Forwarded-Host", "evil.example");
		this.request.addHeader("X-Forwarded-Proto", "http");
		this.request.addHeader("X-Forwarded-Prefix", "/evil");
		MockFilterChain chain = new MockFilterChain();
		new TrustedProxyFilter(proxies, "https://api.example.org").doFilter(this.request, new MockHttpServletResponse(),
				chain);
		HttpServletRequest seen = (HttpServletRequest) Objects.requireNonNull(chain.getRequest());
		assertThat(seen.getRequestURL()).hasToString("https://api.example.org/api/v1/places/");
		assertThat(seen.isSecure()).isTrue();
		assertThat(seen.getRemoteAddr()).isEqualTo((proxies == 0) ? PEER : "198.51.100.1");
	}

	@Test
	void namesTheHeadersOnWhichLinksDepend() {
		assertThat(new ProxyProperties(0, null).headersOfLinks()).isEqualTo("Host");
		assertThat(new ProxyProperties(2, null).headersOfLinks())
			.isEqualTo("Host, X-Forwarded-Host, X-Forwarded-Proto, X-Forwarded-Prefix");
		assertThat(new ProxyProperties(2, "https://api.example.org:8443").headersOfLinks()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "api.example.org", "https://api.example.org/", "https://a/b", "ftp://a", "https://", "" })
	void wantsSchemeAndHostInThePublicUrl(String url) {
		assertThatIllegalArgumentException().isThrownBy(() -> new ProxyProperties(0, url))
			.withMessageStartingWith("kartoteka.public-url is not a scheme and a host");
	}

	private HttpServletRequest seenBehind(int proxies) {
		MockFilterChain chain = new MockFilterChain();
		try {
			new TrustedProxyFilter(proxies, null).doFilter(this.request, new MockHttpServletResponse(), chain);
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
		return (HttpServletRequest) Objects.requireNonNull(chain.getRequest());
	}

}
