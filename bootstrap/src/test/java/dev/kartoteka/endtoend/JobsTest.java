package dev.kartoteka.endtoend;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.kartoteka.adapter.persistence.TestPostgres;
import dev.kartoteka.adapter.persistence.TestPostgres.Database;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What operators see of the jobs, also when the database fails. */
@ExtendWith(OutputCaptureExtension.class)
@Tag("slow")
class JobsTest {

	private static final List<String> JOBS = List.of("business-metrics", "client-card-imports", "emails", "texts",
			"expired-attempts", "expired-invitations", "expired-responses", "expired-codes", "expired-sessions",
			"never-activated-accounts", "finished-imports", "old-audit-entries", "old-declines", "old-message-files",
			"outbox-metrics", "session-uses", "unused-images");

	private static TcpProxy proxy;

	private static Program program;

	@BeforeAll
	static void startBehindAProxy() throws IOException {
		Database database = TestPostgres.freshDatabase();
		URI server = URI.create(database.url().substring("jdbc:".length()));
		proxy = new TcpProxy(server.getHost(), server.getPort());
		program = Program.start(
				new Database("jdbc:postgresql://localhost:" + proxy.port() + server.getPath(), database.username(),
						database.password()),
				"--kartoteka.letters.interval=50ms", "--kartoteka.images.sweep-interval=50ms",
				"--spring.datasource.hikari.connection-timeout=300");
	}

	@AfterAll
	static void close() throws IOException {
		program.close();
		proxy.close();
	}

	@Test
	void areAllMeasuredFromTheStart() {
		assertThat(JOBS).allSatisfy((job) -> {
			assertThat(number("kartoteka_jobs_batches_seconds_count", job)).isNotNegative();
			assertThat(number("kartoteka_jobs_batches_seconds_sum", job)).isNotNegative();
			assertThat(number("kartoteka_jobs_failures_total", job)).isNotNegative();
			assertThat(lastSuccess(job)).isBetween(Instant.now().minusSeconds(3600), Instant.now());
		});
		assertThat(series("kartoteka_jobs_failures_total")).hasSameSizeAs(JOBS);
	}

	@Test
	void logOneLineOfAnOutageAndGoOnAfterIt(CapturedOutput output) {
		proxy.cut();
		await().atMost(Duration.ofSeconds(20))
			.until(() -> number("kartoteka_jobs_failures_total", "emails") > 2
					&& number("kartoteka_jobs_failures_total", "unused-images") > 2
					&& number("kartoteka_jobs_failures_total", "client-card-imports") > 2);
		proxy.restore();
		Instant restored = Instant.now();

		await().atMost(Duration.ofSeconds(40))
			.until(() -> lastSuccess("emails").isAfter(restored) && lastSuccess("unused-images").isAfter(restored)
					&& lastSuccess("client-card-imports").isAfter(restored));
		assertThat(output.getAll().lines().filter((line) -> line.contains("The background work does not work")))
			.singleElement()
			.asString()
			.matches(".* WARN .*FaultLog.*: [a-z-]+ \\(The database does not answer in time\\..*\\)");
	}

	private static Instant lastSuccess(String job) {
		return Instant.ofEpochMilli(Math.round(number("kartoteka_jobs_last_success_seconds", job) * 1000));
	}

	private static double number(String series, String job) {
		return series(series + "{job=\"" + job + "\"").stream()
			.map((line) -> line.substring(line.lastIndexOf(' ') + 1))
			.mapToDouble(Double::parseDouble)
			.findFirst()
			.orElseThrow();
	}

	private static List<String> series(String begin) {
		return Consumer.of(program.managementAddress())
			.get("/actuator/prometheus")
			.is(200)
			.body()
			.lines()
			.filter((line) -> line.startsWith(begin))
			.toList();
	}

}
