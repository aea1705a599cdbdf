package dev.kartoteka.adapter.web.wire.route;

import java.io.IOException;
import java.util.Set;

import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CorsHeaderFilterTest {

	private static final String PAGE = "https://app.example.org";

	private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/districts/");

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	private final MockFilterChain behind = new MockFilterChain();

	@Test
	void acceptsOnlyNamesOfHeaders() {
		assertThatIllegalArgumentException().isThrownBy(() -> new CorsProperties(Set.of(), Set.of("X Tenant")))
			.withMessageContaining("X Tenant");
	}

	@Test
	void addsNoHeadersUnlessConfigured() throws Exception {
		comes("GET", PAGE);
		assertThat(this.response.getHeaderNames()).isEmpty();
		assertThat(this.behind.getRequest()).isNotNull();
	}

	@Test
	void exposesHeadersToAllowedOrigins() throws Exception {
		comes("GET", PAGE, PAGE, "https://other.example.org");
		assertThat(this.response.getHeader("Access-Control-Allow-Origin")).isEqualTo(PAGE);
		assertThat(this.response.getHeader("Access-Control-Expose-Headers")).contains("ETag", "Location",
				"X-Request-ID");
		assertThat(this.response.getHeader("Access-Control-Allow-Credentials")).isNull();
		assertThat(this.response.getHeaders("Vary")).containsExactly("Origin");
		assertThat(this.behind.getRequest()).isNotNull();
	}

	@Test
	void respondsToPreflightRequests() throws Exception {
		this.request.addHeader("Access-Control-Request-Method", "PATCH");
		comes("OPTIONS", PAGE, PAGE);
		assertThat(this.response.getStatus()).isEqualTo(204);
		assertThat(this.response.getHeader("Access-Control-Allow-Origin")).isEqualTo(PAGE);
		assertThat(this.response.getHeader("Access-Control-Allow-Methods")).contains("PATCH", "DELETE");
		assertThat(this.response.getHeader("Access-Control-Allow-Headers")).contains("Authorization", "If-Match",
				"Idempotency-Key", "X-CSRFToken", "X-Requested-With", "X-Tenant");
		assertThat(this.response.getHeader("Access-Control-Max-Age")).isNotNull();
		assertThat(this.behind.getRequest()).as("nobody has a token yet").isNull();
	}

	@Test
	void passesOtherOptionsRequestsOn() throws Exception {
		comes("OPTIONS", PAGE, PAGE);
		assertThat(this.behind.getRequest()).isNotNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://evil.example.org", "http://app.example.org", "https://app.example.org:444",
			"https://app.example.org.evil.example", "null", "*", "" })
	void passesOtherOriginsOnWithoutHeaders(String origin) throws Exception {
		this.request.addHeader("Access-Control-Request-Method", "PATCH");
		comes("OPTIONS", origin, PAGE);
		assertThat(this.response.getHeaderNames()).containsExactly("Vary");
		assertThat(this.behind.getRequest()).isNotNull();
	}

	@Test
	void variesByOrigin() throws Exception {
		new CorsHeaderFilter(new CorsProperties(Set.of(PAGE), Set.of("X-Tenant"))).doFilter(this.request, this.response,
				this.behind);
		assertThat(this.response.getHeaders("Vary")).containsExactly("Origin");
	}

	@Test
	void allowsAllOriginsIfConfigured() throws Exception {
		comes("GET", "https://anything.example", "*");
		assertThat(this.response.getHeader("Access-Control-Allow-Origin")).isEqualTo("*");
		assertThat(this.response.getHeaders("Vary")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "app.example.org", "https://app.example.org/", "https://*.example.org", "https://", "",
			"https://APP.example.org" })
	void rejectsMalformedOrigins(String origin) {
		assertThatIllegalArgumentException().isThrownBy(() -> new CorsProperties(Set.of(origin), Set.of()))
			.withMessageContaining("\"" + origin + "\"");
	}

	private void comes(String method, String origin, String... allowed) throws IOException, ServletException {
		this.request.setMethod(method);
		this.request.addHeader("Origin", origin);
		new CorsHeaderFilter(new CorsProperties(Set.of(allowed), Set.of("X-Tenant"))).doFilter(this.request,
				this.response, this.behind);
	}

}
