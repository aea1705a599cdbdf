package dev.kartoteka.endtoend;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.kartoteka.architecture.ProjectFolder;
import dev.kartoteka.domain.shared.Refusal;

import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The management port, and the ids of requests. */
class ManagementTest extends EndToEnd {

	private static Person alice;

	@BeforeAll
	static void setUp() {
		alice = store.person("alice");
		store.organization(alice, "Test");
	}

	@Test
	void requestsKeepTheNameTheirCallerGives() {
		String longest = "a".repeat(126) + ".Z";
		for (String id : List.of("7f3c9a2e-5b1d-4c8f-9e6a-0d2b4c6e8f10", "x", "a_b~c|d!", longest)) {
			anybody().with("X-Request-ID", id).get("/api/v1/districts").is(200).has("X-Request-ID", id);
		}
	}

	@Test
	void requestsWithoutAGoodNameAreGivenOne() {
		String given = anybody().get("/api/v1/districts").is(200).requiredHeader("X-Request-ID");
		assertThat(given).matches("[0-9a-f]{32}");
		for (String id : List.of("", "two words", "a".repeat(129), "a,b", "\"a\"", "a;b=c", "a/b", "a\tb", "<a>")) {
			assertThat(anybody().with("X-Request-ID", id).get("/api/v1/districts").requiredHeader("X-Request-ID"))
				.matches("[0-9a-f]{32}")
				.isNotEqualTo(given);
		}
	}

	@Test
	void everyAnswerNamesItsRequest() {
		Consumer caller = anybody().with("X-Request-ID", "mine");
		List.of(caller.get("/no/such/path").is(404), caller.get("/organizations/organization-lc/").is(401),
				caller.bearing("bad").get("/organizations/organization-lc/").is(401),
				caller.put("/auth/jwt/create/").is(405), caller.post("/auth/users/", "{").is(400),
				caller.post("/auth/users/").is(400), caller.with("Accept", "text/html").get("/auth/users/").is(406),
				caller.get("/a/%C3%28").is(400), caller.get("/a//b").is(404), caller.head("/api/v1/districts").is(200),
				caller.options("/api/v1/districts").is(200),
				as(alice).with("X-Request-ID", "mine").get("/clients/client-card-l/99/").is(403),
				as(alice).with("X-Request-ID", "mine").delete("/organizations/organization-rud/99/").is(403))
			.forEach((response) -> response.has("X-Request-ID", "mine"));
	}

	@Test
	void mistakesOfOursTellTheNameOfTheRequest() {
		store.change("alter table district rename to lost");
		try {
			anybody().with("X-Request-ID", "mine").get("/api/v1/districts").has("X-Request-ID", "mine").is(500, """
					{"detail":"A server error occurred. When asking about it, name the request mine."}""");
		}
		finally {
			store.change("alter table lost rename to district");
		}
	}

	@Test
	void healthTellsNoMoreThanItHasTo() {
		management().get("/actuator/health/liveness").is(200).bodyText().isEqualTo("{\"status\":\"UP\"}");
		management().get("/actuator/health/readiness").is(200).bodyText().isEqualTo("{\"status\":\"UP\"}");
	}

	@Test
	void theBuildIsTold() throws IOException {
		Response info = management().get("/actuator/info").is(200);
		assertThat(info.at("/build/artifact")).isEqualTo("kartoteka-bootstrap");
		assertThat(info.at("/build/version")).isNotBlank();
		assertThat(Files.readString(ProjectFolder.root().resolve("pom.xml")))
			.as("the time of the build is the same for every build of the same sources")
			.contains("<project.build.outputTimestamp>%s<".formatted(info.at("/build/time")));
	}

	@Test
	void theManagementPortListensOnLoopbackOnly() throws IOException {
		int port = program.managementAddress().getPort();
		assertThat(program.setting("management.server.address")).isEqualTo("127.0.0.1");
		for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
			for (InetAddress address : network.inetAddresses().filter(not(InetAddress::isLoopbackAddress)).toList()) {
				assertThatThrownBy(() -> new Socket(address, port).close()).isInstanceOf(IOException.class);
			}
		}
	}

	@Test
	void nothingElseIsManaged() {
		for (String path : List.of("env", "beans", "heapdump", "loggers", "shutdown", "configprops", "metrics")) {
			management().get("/actuator/" + path).is(404);
		}
		for (String path : List.of("", "/health", "/health/liveness", "/prometheus", "/info")) {
			anybody().get("/actuator" + path).is(404);
		}
	}

	@Test
	void requestsAreCountedByRouteAndNotByPath() {
		as(alice).get("/clients/client-card-l/1/p7295/").is(200);
		as(alice).get("/clients/client-client-card-ud/4711").is(405);
		as(alice).get("/clients/client-card-r/4712/1").is(404);
		anybody().get("/clients/client-card-r/4713/1").is(401);
		anybody().get("/secret/path").is(404);
		anybody().send("BREW", "/api/v1/districts", null);
		List<String> labels = labelsOfCountedRequests();
		assertThat(labels).anyMatch((line) -> line.contains("uri=\"/clients/client-card-l/{organization}/p{phone}/\""))
			.anyMatch((line) -> line.contains("uri=\"/clients/client-card-ud/{id}/\"") && line.contains("\"405\""))
			.anyMatch((line) -> line.contains("client-card-r/") && line.contains("\"404\""))
			.anyMatch((line) -> line.contains("client-card-r/") && line.contains("\"401\""))
			.anyMatch((line) -> line.contains("uri=\"NOT_FOUND\""))
			.noneMatch((line) -> line.contains("7295") || line.contains("471") || line.contains("secret")
					|| line.contains("BREW"));
	}

	@Test
	void everyRouteIsCountedByItsDocumentedPath() {
		Set<String> documented = ApiDescription.ofKartoteka()
			.document()
			.get("paths")
			.propertyNames()
			.stream()
			.map((path) -> path.endsWith("/") ? path : path + "/")
			.collect(Collectors.toSet());
		for (String path : List.of("/media/none.png", "/api/v1/profile/id=1", "/api/v1/disticts", "/api/v1/districts",
				"/clients/client-card-l/1/p1", "/clients/client-card-l/1/fx", "/clients/client-client-card-ud/1",
				"/api/schema/swagger-ui/index.css", "/v3/api-docs")) {
			anybody().get(path);
		}
		assertThat(series((line) -> line.startsWith("http_server_requests_seconds_count{")))
			.extracting((line) -> line.replaceFirst(".* *uri=\"([^\"]*)\".*", "$1"))
			.filteredOn((uri) -> !uri.equals("NOT_FOUND") && !uri.equals("UNKNOWN"))
			// Pages have no description; docs/rights.md lists them.
			.filteredOn((uri) -> !uri.startsWith("/console/"))
			.hasSizeGreaterThan(5)
			.isSubsetOf(documented);
	}

	@Test
	void everyKindOfRefusalIsCountedFromTheStart() {
		ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AssignableTypeFilter(Refusal.class));
		List<String> kinds = scanner.findCandidateComponents("dev.kartoteka.domain")
			.stream()
			.map((kind) -> Objects.requireNonNull(kind.getBeanClassName()).replaceFirst(".*[.$]", ""))
			.toList();
		List<String> counts = series((line) -> line.startsWith("kartoteka_refusals_total{"));
		assertThat(kinds).hasSizeGreaterThan(20)
			.allSatisfy((kind) -> assertThat(counts)
				.anyMatch((line) -> line.startsWith("kartoteka_refusals_total{refusal=\"" + kind + "\"}")));
	}

	@Test
	void failuresAreCountedFromTheStart() {
		assertThat(series((line) -> line.startsWith("kartoteka_responses_failed_total{")))
			.extracting((line) -> line.replaceFirst(" .*", ""))
			.containsExactlyInAnyOrder("kartoteka_responses_failed_total{status=\"500\"}",
					"kartoteka_responses_failed_total{status=\"503\"}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "prometheus/alerts.yml", "grafana/dashboards/kartoteka.json" })
	void everySeriesThatAnAlertOrThePanelOfADashboardNamesExists(String file) throws IOException {
		anybody().get("/api/v1/districts").is(200);
		Set<String> named = namesIn(Files.readString(ProjectFolder.root().resolve("deploy").resolve(file)));
		assertThat(named).hasSizeGreaterThan(10);
		assertThat(series((line) -> !line.startsWith("#"))).extracting((line) -> line.replaceFirst("[ {].*", ""))
			.containsAll(named);
	}

	@Test
	void everySeriesOfKartotekaIsDocumentedAndExistsFromTheStart() throws IOException {
		assertThat(series((line) -> line.startsWith("kartoteka_")).stream()
			.map((line) -> line.replaceFirst("[ {].*", "").replaceFirst("_(count|sum|max)$", ""))
			.collect(Collectors.toSet()))
			.isEqualTo(namesIn(page("operations.md").replaceFirst("(?s).*\\n## Metrics\\n(.*?)\\n## .*", "$1")).stream()
				.filter((name) -> name.startsWith("kartoteka_"))
				.collect(Collectors.toSet()));
	}

	private static String page(String name) throws IOException {
		return Files.readString(ProjectFolder.root().resolve("docs").resolve(name));
	}

	/** The names of series in a text. */
	private static Set<String> namesIn(String text) {
		return Pattern.compile("\\b(kartoteka|hikaricp|http_server|jvm|process)_[a-z_]+")
			.matcher(text)
			.results()
			.map(MatchResult::group)
			.collect(Collectors.toSet());
	}

	@Test
	void whatMattersIsMeasured() {
		logIn("alice", "not her password").is(401);
		assertThat(series((_) -> true)).anyMatch((line) -> line.startsWith("hikaricp_connections_active{"))
			.anyMatch((line) -> line.startsWith("jvm_memory_used_bytes{"))
			.anyMatch((line) -> line.startsWith("kartoteka_hashing_waiting"))
			.anyMatch((line) -> line.startsWith("kartoteka_requests_waiting"))
			.anyMatch((line) -> line.startsWith("kartoteka_requests_in_progress"))
			.anyMatch((line) -> line.startsWith("kartoteka_hashing_busy"))
			.anyMatch((line) -> line.startsWith("kartoteka_letters_waiting"))
			.anyMatch((line) -> line.startsWith("kartoteka_refusals_total{refusal=\"BadCredentials\"}"));
	}

	/** Without the counts, whose digits may be those of any path. */
	private static List<String> labelsOfCountedRequests() {
		return series((line) -> line.startsWith("http_server_requests_seconds_count{")).stream()
			.map((line) -> line.substring(0, line.lastIndexOf(' ')))
			.toList();
	}

	private static List<String> series(Predicate<String> wanted) {
		return management().get("/actuator/prometheus").is(200).body().lines().filter(wanted).toList();
	}

	private static Consumer management() {
		return Consumer.of(program.managementAddress());
	}

}
