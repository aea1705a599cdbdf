package dev.kartoteka.endtoend;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.kartoteka.adapter.persistence.TestPostgres;
import dev.kartoteka.bootstrap.ChildProcess;
import dev.kartoteka.bootstrap.postgresql.TestDataFolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Traces, as a collector receives them by OTLP. */
@Tag("slow")
class TracesTest {

	private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

	private static final String PARENT = "00f067aa0ba902b7";

	private static final String UNSAMPLED = "11112f3577b34da6a3ce929d0e0e4736";

	/** The name of the span of a request, which ends after those of its statements. */
	private static final String ROUTE = "GET /clients/client-card-l/{organization}/p{phone}/";

	@TempDir
	private Path folder;

	@Test
	void tellRequestsAndStatementsOfTheTraceOfTheCallerAndNoValues() throws Exception {
		try (Collector collector = new Collector();
				Program program = Program.start(TestPostgres.freshDatabase(),
						"--kartoteka.traces.endpoint=" + collector.address())) {
			Store store = Store.of(program.database());
			Person alice = store.person("alice");
			long organization = store.organization(alice, "Horns and Hooves");
			Consumer creator = Consumer.of(program.address())
				.bearing(Consumer.of(program.address()).logIn("alice", Person.PASSWORD).is(200).at("/access"));
			String list = "/clients/client-card-l/%d/p79517487295/".formatted(organization);
			creator.with("traceparent", "00-%s-%s-00".formatted(UNSAMPLED, PARENT)).get(list).is(200);
			creator.with("traceparent", "00-%s-%s-01".formatted(TRACE, PARENT)).get(list).is(200);

			await().atMost(Duration.ofSeconds(60))
				.until(() -> collector.received().contains(bytes(TRACE)) && collector.received().contains(ROUTE));
			assertThat(collector.received()).as("the span of the caller is the parent")
				.contains(bytes(PARENT))
				.as("the route")
				.contains(ROUTE)
				.contains("http.response.status_code")
				.as("a statement")
				.contains("SELECT")
				.contains("from (select ?::bigint as session_id")
				.contains("kartoteka")
				.as("what the caller does not trace")
				.doesNotContain(bytes(UNSAMPLED))
				.as("values")
				.doesNotContain("79517487295");
			assertThat(collector.paths()).containsOnly("/v1/traces");
		}
	}

	@Test
	void loadNoClassWhereNobodyWantsThem() throws Exception {
		Path data = TestDataFolder.withDatabaseIn(this.folder);
		Path log = this.folder.resolve("classes");
		try (ChildProcess program = ChildProcess.kartoteka(Map.of("KARTOTEKA_DATA_DIR", data.toString(),
				"KARTOTEKA_STOP_PAUSE", "0s", "JAVA_TOOL_OPTIONS", "-Xlog:class+load:file=" + log))
			.awaitOutput("First steps:")) {
			assertThat(Files.readString(log)).contains("dev.kartoteka.bootstrap.trace.TraceConfiguration")
				.doesNotContain("io.opentelemetry");
			program.terminate();
			program.awaitExit();
		}
	}

	/** As the bytes look in a text. */
	private static String bytes(String hexadecimal) {
		return new String(HexFormat.of().parseHex(hexadecimal), StandardCharsets.ISO_8859_1);
	}

	private static final class Collector implements AutoCloseable {

		private final List<String> bodies = new CopyOnWriteArrayList<>();

		private final List<String> paths = new CopyOnWriteArrayList<>();

		private final HttpServer server;

		Collector() throws IOException {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
			this.server.createContext("/", this::receive);
			this.server.start();
		}

		private void receive(HttpExchange exchange) throws IOException {
			this.paths.add(exchange.getRequestURI().getPath());
			this.bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
			exchange.sendResponseHeaders(200, -1);
			exchange.close();
		}

		String address() {
			return "http://127.0.0.1:%d/v1/traces".formatted(this.server.getAddress().getPort());
		}

		String received() {
			return String.join("\n", this.bodies);
		}

		List<String> paths() {
			return this.paths;
		}

		@Override
		public void close() {
			this.server.stop(0);
		}

	}

}
