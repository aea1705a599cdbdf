package dev.kartoteka.adapter.web.wire.route;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.kartoteka.adapter.web.WebTest;
import dev.kartoteka.adapter.web.Wire.Reply;
import dev.kartoteka.adapter.web.wire.response.SingletonListing;
import dev.kartoteka.domain.account.AccountQueries;
import dev.kartoteka.domain.account.RequireActiveCaller;
import dev.kartoteka.domain.district.DistrictQueries;
import dev.kartoteka.domain.district.DistrictView;
import dev.kartoteka.domain.shared.Forbidden;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;

class OrderOfChecksTest extends WebTest {

	@Autowired
	private AccountQueries accountQueries;

	@Autowired
	private RequireActiveCaller requireActiveCaller;

	@Autowired
	private DistrictQueries districtQueries;

	private static final String NOT_FOUND = "{\"detail\":\"Not found.\"}";

	private static final String NO_CREDENTIALS = "{\"detail\":\"Authentication credentials were not provided.\"}";

	@Autowired
	private RouteTable routes;

	@ParameterizedTest
	@ValueSource(strings = { "/", "/nothing", "/clients/", "/clients//client-card-c/", "//clients/client-card-c/",
			"/clients/client-card-c//", "/clients/client-card-c/;a=b", "/clients;a=b/client-card-c/",
			"/clients/client-card-l/abc/", "/clients/client-card-l/-1/", "/clients/client-card-l/+1/",
			"/clients/client-card-l/9223372036854775808/", "/clients/client-card-l/1.0/",
			"/clients/client-card-l/%D9%A1/", "/clients/client-card-l/1/p/", "/clients/client-card-l/1/f",
			"/clients/client-card-l/1/fa%2Fb/", "/clients%2Fclient-card-c%2F/extra", "/clients/x/../client-card-c/",
			"/clients/./client-card-c/", "/clients/%2e%2e/clients/client-card-c/", "/clients/client-card-c/%5C",
			"/error", "/actuator/health", "/CLIENTS/client-card-c/" })
	void respondsWith404ToUnknownPaths(String path) {
		for (Reply reply : List.of(anonymous().get(path), user().post(path, "{"))) {
			assertThat(reply.status()).as(path).isEqualTo(404);
			assertThat(reply.body()).isEqualTo(NOT_FOUND);
			assertThat(reply.header("Content-Type")).isEqualTo("application/json");
			assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/clients/%00/", "/../etc/passwd", "/clients/client-card-l/1/f\\/",
			"/clients/client-card-l/1/f{/", "/clients/client-card-l/1/f%zz/", "/clients/client-card-l/1/f%FF/" })
	void respondsInJsonToAnyPath(String path) {
		Reply reply = anonymous().get(path);
		assertThat(reply.status()).as(path).isBetween(400, 404);
		assertThat(reply.body()).startsWith("{\"detail\":\"").endsWith(".\"}");
		assertThat(reply.header("Content-Type")).isEqualTo("application/json");
	}

	@Test
	void revealsNeitherServerNorStackTrace() {
		assertThat(anonymous().get("/clients/%00/").headers()).doesNotContainKeys("Server", "X-Powered-By");
		assertThat(anonymous().with("Authorization: Bearer odd").get("/api/v1/districts/").body())
			.isEqualTo("{\"detail\":\"I'm a teapot.\"}");
	}

	@Test
	void acceptsPathsWithAndWithoutTheLastSlash() {
		given(this.districtQueries.districts())
			.willReturn(new SingletonListing<>(new DistrictView(1, "t", "a", null, 0)));
		for (String path : List.of("/api/v1/disticts", "/api/v1/disticts/", "/api/v1/districts", "/api/v1/districts/",
				"/api/v1/%64istricts")) {
			assertThat(anonymous().get(path).body()).as(path)
				.isEqualTo("[{\"id\":1,\"title\":\"t\",\"abbreviation\":\"a\",\"image\":null}]");
		}
	}

	@Test
	void checksTheFormatBeforeTheToken() {
		assertThat(anonymous().get("/clients/client-card-l/1/?format=xml").body()).isEqualTo(NOT_FOUND);
		assertThat(anonymous().get("/clients/client-card-l/1/?format=json").status()).isEqualTo(401);
		assertThat(anonymous().get("/clients/client-card-l/1/?format=").status()).isEqualTo(401);
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/html", "", "application/xml, text/*", "application/jsonx", "*" })
	void respondsWith406BeforeItChecksTheToken(String accept) {
		Reply reply = anonymous().with("Authorization: Bearer bad")
			.with("Accept: " + accept)
			.get("/clients/client-card-r/1/1/");
		assertThat(reply.status()).isEqualTo(406);
		assertThat(reply.body()).isEqualTo("{\"detail\":\"Could not satisfy the request Accept header.\"}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "*/*", "application/json", "application/*;q=0.1", "text/html, */*; q=.2",
			"APPLICATION/JSON; indent=4" })
	void acceptsMediaRangesThatIncludeJson(String accept) {
		assertThat(anonymous().with("Accept: " + accept).get("/clients/client-card-l/1/").status()).isEqualTo(401);
	}

	@Test
	void joinsAcceptHeaders() {
		assertThat(anonymous().with("Accept: text/html").with("Accept: */*").get("/clients/client-card-l/1/").status())
			.isEqualTo(401);
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND", "get" })
	void checksTheTokenBeforeTheMethod(String method) {
		Reply reply = anonymous().send(method, "/clients/client-card-l/1/");
		assertThat(reply.status()).isEqualTo(401);
		assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"api\"");
		assertThat(reply.body()).isEqualTo(method.equals("HEAD") ? "" : NO_CREDENTIALS);
	}

	@Test
	void rejectsAClientTokenOnAccountRoutes() {
		assertThat(client().get("/clients/client-card-l/1/").body()).isEqualTo(
				"{\"detail\":\"Given token not valid for any token type\",\"code\":\"token_not_valid\",\"messages\":"
						+ "[{\"token_class\":\"AccessToken\",\"token_type\":\"access\",\"message\":\"Token has wrong type\"}]}");
		assertThat(client().delete("/clients/client-card-l/1/").status()).isEqualTo(401);
	}

	@Test
	void namesTheAllowedMethods() {
		Reply reply = user().send("PUT", "/clients/client-card-l/1/", "{");
		assertThat(reply.status()).isEqualTo(405);
		assertThat(reply.body()).isEqualTo("{\"detail\":\"Method \\\"PUT\\\" not allowed.\"}");
		assertThat(reply.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
		assertThat(user().get("/clients/client-card-ud/1/").header("Allow")).isEqualTo("PUT, PATCH, DELETE, OPTIONS");
		assertThat(user().delete("/organizations/organization-lc/").header("Allow"))
			.isEqualTo("GET, POST, HEAD, OPTIONS");
	}

	/** As Django REST Framework does. */
	@Test
	void namesTheAllowedMethodsInEveryResponseOfAPath() {
		for (Reply reply : List.of(anonymous().get("/api/v1/districts/"),
				anonymous().get("/api/v1/districts/?format=no"), anonymous().get("/api/v1/profile/"),
				user().get("/api/v1/profile/"))) {
			assertThat(reply.header("Allow")).as(reply.body()).isEqualTo("GET, HEAD, OPTIONS");
		}
		assertThat(anonymous().get("/api/v1/nothing/").header("Allow")).isNull();
	}

	@Test
	void checksTheCallerBeforeTheMethod() {
		willThrow(new Forbidden("ended")).given(this.requireActiveCaller).require(USER);
		assertThat(user().send("PUT", "/clients/client-card-l/1/", "{").status()).isEqualTo(403);
		assertThat(user().send("OPTIONS", "/clients/client-card-l/1/").status()).isEqualTo(403);
	}

	@ParameterizedTest
	@ValueSource(strings = { "PROPFIND", "FOO", "get", "TRACE" })
	void respondsWith405ToUnknownMethods(String method) {
		Reply reply = anonymous().send(method, "/api/v1/districts/");
		assertThat(reply.status()).isEqualTo(405);
		assertThat(reply.body()).startsWith("{\"detail\":\"Method ").endsWith("\"}");
	}

	@Test
	void describesThePathInTheResponseToOptions() {
		Reply reply = anonymous().send("OPTIONS", "/api/v1/districts/");
		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
		assertThat(reply.body()).isEqualTo("{\"name\":\"District List\",\"description\":\"\",\"renders\":"
				+ "[\"application/json\"],\"parses\":[\"application/json\",\"application/x-www-form-urlencoded\","
				+ "\"multipart/form-data\"]}");
	}

	@Test
	void respondsToHeadLikeGetWithoutABody() {
		given(this.accountQueries.profile(org.mockito.ArgumentMatchers.any(), org.mockito.ArgumentMatchers.any()))
			.willReturn(new dev.kartoteka.domain.account.ProfileView(1, "a"));
		Reply reply = user().send("HEAD", "/api/v1/profile/id=1");
		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.header("Content-Type")).isEqualTo("application/json");
		assertThat(reply.body()).isEmpty();
	}

	@Test
	void requiresATokenOnAllButTheOpenRoutes() {
		for (Route route : this.routes.routes()) {
			String path = route.path().replaceAll("\\{\\w+(:text)?}", "1");
			int status = anonymous().send(route.method(), path).status();
			assertThat(status == 401).as(route.toString()).isEqualTo(route.allowedCaller() != AllowedCaller.ANYONE);
		}
		assertThat(this.routes.routes().stream().map(Route::allowedCaller).distinct()).contains(AllowedCaller.values());
	}

	@Test
	void listsTheRoutesOfClients() {
		Stream<String> ofClients = this.routes.routes()
			.stream()
			.filter((route) -> route.allowedCaller() == AllowedCaller.CLIENT)
			.map((route) -> route.method() + " " + route.path());
		assertThat(ofClients).containsExactlyInAnyOrder("GET /clients/client-u/{id}/", "PUT /clients/client-u/{id}/",
				"PATCH /clients/client-u/{id}/", "DELETE /clients/client-u/{id}/", "GET /clients/client-u/{id}/export/",
				"POST /clients/auth/confirm/", "POST /clients/auth/logout/", "GET /clients/auth/sessions/",
				"DELETE /clients/auth/sessions/", "DELETE /clients/auth/sessions/{id}/");
	}

	@Test
	void listsTheOpenRoutes() {
		Stream<String> open = this.routes.routes()
			.stream()
			.filter((route) -> route.allowedCaller() == AllowedCaller.ANYONE)
			.map((route) -> route.method() + " " + route.path());
		assertThat(open).containsExactlyInAnyOrder("POST /auth/users/", "POST /auth/users/activation/",
				"POST /auth/users/resend_activation/", "POST /auth/users/reset_password/",
				"POST /auth/users/reset_password_confirm/", "POST /auth/jwt/create/", "POST /auth/jwt/refresh/",
				"POST /auth/jwt/verify/", "POST /auth/jwt/blacklist/", "POST /clients/auth/token/",
				"POST /clients/auth/code/", "POST /clients/auth/password/", "GET /api/v1/districts/",
				"GET /api/v1/disticts/", "GET /api/v1/places/", "GET /media/{name:text}/", "GET /api/schema/",
				"GET /v3/api-docs/", "GET /api/schema/swagger-ui/", "GET /api/schema/swagger-ui/{file:text}/");
	}

}
