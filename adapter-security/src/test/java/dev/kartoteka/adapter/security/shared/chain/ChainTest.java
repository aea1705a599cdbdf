package dev.kartoteka.adapter.security.shared.chain;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.kartoteka.adapter.security.ErasureFolder;
import dev.kartoteka.adapter.security.SecurityAdapterConfiguration;
import dev.kartoteka.adapter.security.SecurityKeys;
import dev.kartoteka.adapter.security.shared.token.Forgery;
import dev.kartoteka.adapter.security.shared.token.TokenFixtures;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.Tokens;
import dev.kartoteka.domain.client.ClientCaller;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.client.ClientTokens;
import dev.kartoteka.domain.session.SessionId;
import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.ResponseTime;

import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.support.GenericWebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

class ChainTest {

	private static final Caller CALLER = new Caller(new AccountId(5), new SessionId(7));

	private static final ClientCaller CLIENT = new ClientCaller(new ClientId(6), new SessionId(8));

	private static final String INVALID = """
			{"detail":"Given token not valid for any token type","code":"token_not_valid",\
			"messages":[{"token_class":"AccessToken","token_type":"access","message":"Token is invalid or expired"}]}""";

	private static final String WRONG_TYPE = """
			{"detail":"Given token not valid for any token type","code":"token_not_valid",\
			"messages":[{"token_class":"AccessToken","token_type":"access","message":"Token has wrong type"}]}""";

	private static final String MALFORMED = """
			{"detail":"Authorization header must contain two space-delimited values","code":"bad_authorization_header"}""";

	private static final MockServletContext CONTAINER = new MockServletContext();

	private static final GenericWebApplicationContext APPLICATION = new GenericWebApplicationContext(CONTAINER);

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	private final AtomicReference<@Nullable HttpServletRequest> handled = new AtomicReference<>();

	@BeforeAll
	static void start() {
		AnnotationConfigUtils.registerAnnotationConfigProcessors(APPLICATION);
		APPLICATION.registerBean(SecurityKeys.class, () -> TokenFixtures.securityKeys(Forgery.SECRET));
		APPLICATION.registerBean(Clock.class, () -> Clock.fixed(TokenFixtures.NOW, ZoneOffset.UTC));
		APPLICATION.registerBean(ErasureFolder.class, () -> new ErasureFolder(Path.of("target", "erasures")));
		APPLICATION.registerBean(ResponseTime.class, ResponseTime::unlimited);
		APPLICATION.registerBean(SecurityAdapterConfiguration.class);
		APPLICATION.refresh();
		CONTAINER.setAttribute(WebApplicationContext.ROOT_WEB_APPLICATION_CONTEXT_ATTRIBUTE, APPLICATION);
	}

	@AfterAll
	static void stop() {
		APPLICATION.close();
	}

	@AfterEach
	void leavesNoAuthenticationInTheThread() {
		assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
	}

	@Test
	void consistsOfTwoFilters() {
		FilterChainProxy proxy = (FilterChainProxy) chain();

		assertThat(proxy.getFilterChains()).singleElement()
			.satisfies((chain) -> assertThat(chain.getFilters()).hasSize(2));
	}

	@Test
	void acceptsRequestsWithoutCredentials() throws Exception {
		send(request());

		assertHandledBy(null, null);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Bearer %s", "JWT %s", "Bearer  %s ", "\tJWT\t%s", " Bearer %s" })
	void storesTheCallerInTheRequest(String header) throws Exception {
		send(header.formatted(access()));

		assertHandledBy(CALLER, null);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Bearer %s", "JWT %s" })
	void storesTheClientInTheRequest(String header) throws Exception {
		String token = APPLICATION.getBean(ClientTokens.class)
			.issue(CLIENT, new FullName("", "Client1", ""), new PhoneNumber("+79967486294"));

		send(header.formatted(token));

		assertHandledBy(null, CLIENT);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "   ", "bearer %s", "BEARER %s", "jwt %s", "Jwt %s", "Basic %s", "Token %s", "DPoP %s",
			"Bearer:%s", "Bearer%s", "%s", "Basic" })
	void ignoresOtherSchemes(String header) throws Exception {
		send(header.formatted(access()));

		assertHandledBy(null, null);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Bearer", "JWT", "Bearer ", "Bearer %1$s %1$s", "JWT a b c", "Bearer %s,Bearer %1$s" })
	void refusesAHeaderThatIsNotTwoValues(String header) throws Exception {
		send(header.formatted(access()));

		assertUnauthorized(MALFORMED);
	}

	@Test
	void joinsTwoHeaders() throws Exception {
		MockHttpServletRequest request = request();
		request.addHeader("Authorization", "Bearer " + access());
		request.addHeader("Authorization", "Bearer " + access());

		send(request);

		assertUnauthorized(MALFORMED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Bearer x", "JWT x", "Bearer a.b.c", "Bearer null", "Bearer %s.", "Bearer %sx",
			"Bearer x%s", "Bearer жж" })
	void refusesABadToken(String header) throws Exception {
		send(header.formatted(access()));

		assertUnauthorized(INVALID);
	}

	@Test
	void refusesATokenOfAnotherSecret() throws Exception {
		send("Bearer " + Forgery.of(TokenFixtures.payloadOf(access())).signedWith(Forgery.OTHER_SECRET).token());

		assertUnauthorized(INVALID);
	}

	@Test
	void refusesATokenThatNeedsNoSecret() throws Exception {
		send("Bearer " + Forgery.of(TokenFixtures.payloadOf(access())).signedBy(null).withHeader("""
				{"alg":"none","typ":"JWT"}""").token());

		assertUnauthorized(INVALID);
	}

	@Test
	void refusesAnExpiredToken() throws Exception {
		send("Bearer " + Forgery.of(TokenFixtures.payloadOf(access()).replace("1800003600", "1800000000")).token());

		assertUnauthorized(INVALID);
	}

	@Test
	void refusesARefreshTokenForItsType() throws Exception {
		send("Bearer " + APPLICATION.getBean(Tokens.class).issue(CALLER, 0).refresh());

		assertUnauthorized(WRONG_TYPE);
	}

	@Test
	void refusesAHugeToken() throws Exception {
		send("Bearer " + "a".repeat(100_000));

		assertUnauthorized(INVALID);
	}

	@Test
	void readsTokensFromTheHeaderOnly() throws Exception {
		MockHttpServletRequest request = request();
		request.setMethod("POST");
		request.setContentType("application/x-www-form-urlencoded");
		request.setQueryString("access_token=" + access());
		request.addParameter("access_token", access());

		send(request);

		assertHandledBy(null, null);
	}

	@Test
	void addsSecurityHeaders() throws Exception {
		send(request());

		assertThat(this.response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(this.response.getHeader("X-Frame-Options")).isEqualTo("DENY");
		assertThat(this.response.getHeaderNames()).containsExactlyInAnyOrder("X-Content-Type-Options",
				"X-Frame-Options");
	}

	@Test
	void sendsStrictTransportSecurityOverHttpsOnly() throws Exception {
		MockHttpServletRequest request = request();
		request.setSecure(true);

		send(request);

		assertThat(this.response.getHeader("Strict-Transport-Security")).startsWith("max-age=31536000");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/clients//client-card-l/1/", "/clients/../secret", "/clients/%2e%2e/secret",
			"/clients/./x", "/clients/a%00b", "/clients/a%0ab", "/clients/a%2Fb", "/clients/%2F%2Fb" })
	void answersAmbiguousPathsWithNotFound(String path) throws Exception {
		MockHttpServletRequest request = request();
		request.setRequestURI(path);
		request.setServletPath(path.replace("%2e", ".").replace("%00", "\0").replace("%0a", "\n"));

		send(request);

		assertThat(this.response.getStatus()).isEqualTo(404);
		assertJson("{\"detail\":\"Not found.\"}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/clients/client-card-l/1/f100%25/", "/clients/client-card-l/1/f%5Cx/",
			"/clients/client-card-l/1/fa;b/", "/clients/client-card-l/1/fa%3Bb/", "/clients/client-card-l/1/fDr./",
			"/clients/client-card-l/1/f%D0%98%D0%B2%D0%B0%D0%BD/", "/clients/client-card-l/1/p+7%20(951)/" })
	void acceptsPathsThatPeopleType(String path) throws Exception {
		MockHttpServletRequest request = request();
		request.setRequestURI(path);
		String withoutParameters = path.replaceAll(";[^/]*", "");
		request.setServletPath(URLDecoder.decode(withoutParameters.replace("+", "%2B"), StandardCharsets.UTF_8));

		send(request);

		assertHandledBy(null, null);
	}

	@Test
	void leavesUnknownMethodsToTheRoutes() throws Exception {
		MockHttpServletRequest request = request();
		request.setMethod("PROPFIND");

		send(request);

		assertHandledBy(null, null);
	}

	@Test
	void acceptsAnyCharactersInHeadersAndParameters() throws Exception {
		MockHttpServletRequest request = request();
		request.addHeader("User-Agent", "Телефон Ивана");
		request.addParameter("имя\u0001", "Иван");

		send(request);

		assertThat(handledRequest().getHeader("User-Agent")).isEqualTo("Телефон Ивана");
		assertThat(handledRequest().getParameter("имя\u0001")).isEqualTo("Иван");
	}

	@Test
	void ignoresTheManagementPort() throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest(new MockServletContext(), "GET",
				"/actuator/health/liveness");
		request.addHeader("Authorization", "Bearer of-another-program");

		send(request);

		assertHandledBy(null, null);
	}

	@Test
	void createsNoSession() throws Exception {
		MockHttpServletRequest request = request();
		request.addHeader("Authorization", "Bearer " + access());

		send(request);

		assertThat(request.getSession(false)).isNull();
		assertThat(this.response.getCookies()).isEmpty();
	}

	private static String access() {
		return APPLICATION.getBean(Tokens.class).issue(CALLER, 0).access();
	}

	private static Filter chain() {
		return APPLICATION.getBean("springSecurityFilterChain", Filter.class);
	}

	private static MockHttpServletRequest request() {
		MockHttpServletRequest request = new MockHttpServletRequest(CONTAINER, "GET", "/api/v1/districts/");
		request.setServletPath("/api/v1/districts/");
		return request;
	}

	private void send(String authorization) throws Exception {
		MockHttpServletRequest request = request();
		request.addHeader("Authorization", authorization);
		send(request);
	}

	private void send(MockHttpServletRequest request) throws Exception {
		FilterChain application = (handled, content) -> {
			this.handled.set((HttpServletRequest) handled);
			((HttpServletResponse) content).setStatus(200);
		};
		chain().doFilter(request, this.response, application);
	}

	private HttpServletRequest handledRequest() {
		HttpServletRequest request = this.handled.get();
		if (request == null) {
			throw new AssertionError("The request was answered by the chain with " + this.response.getStatus());
		}
		return request;
	}

	private void assertHandledBy(@Nullable Caller caller, @Nullable ClientCaller client) {
		assertThat(handledRequest().getAttribute(Caller.class.getName())).isEqualTo(caller);
		assertThat(handledRequest().getAttribute(ClientCaller.class.getName())).isEqualTo(client);
		assertThat(this.response.getStatus()).isEqualTo(200);
	}

	private void assertUnauthorized(String body) throws Exception {
		assertThat(this.response.getStatus()).isEqualTo(401);
		assertThat(this.response.getHeaders("WWW-Authenticate")).containsExactly("Bearer realm=\"api\"");
		assertJson(body);
	}

	private void assertJson(String body) throws Exception {
		assertThat(this.handled.get()).isNull();
		assertThat(this.response.getContentAsString(StandardCharsets.UTF_8)).isEqualTo(body);
		assertThat(this.response.getHeader("Content-Type")).isEqualTo("application/json");
	}

}
