package dev.kartoteka.endtoend;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import dev.kartoteka.adapter.persistence.TestPostgres;
import dev.kartoteka.adapter.persistence.TestPostgres.Database;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What operators are told of faults. */
@ExtendWith(OutputCaptureExtension.class)
@Tag("slow")
class FaultsTest {

	private static final String READINESS = "/actuator/health/readiness";

	@TempDir
	private Path folder;

	@Test
	void ofFoldersThatCanNotBeWrittenAreToldAtTheStartAndNotForEachUpload(CapturedOutput output) throws Exception {
		Path images = Files.createFile(this.folder.resolve("images"));
		Files.createFile(this.folder.resolve("erasures"));
		try (Program program = Program.start(TestPostgres.freshDatabase(), "--kartoteka.data-dir=" + this.folder)) {
			Consumer management = Consumer.of(program.managementAddress());
			await().atMost(Duration.ofSeconds(60))
				.until(() -> lines(output,
						"The image store does not work: java.nio.file.FileAlreadyExistsException: " + images)
					.size() == 1);
			Consumer staff = Consumer.of(program.address())
				.bearing(Consumer.of(program.address())
					.logIn(Program.STAFF_USERNAME, Program.STAFF_PASSWORD)
					.is(200)
					.at("/access"));
			for (int i = 0; i < 3; i++) {
				staff
					.post("/api/v1/district_create/", Content.multipartWithFile("image", "photo.png", picture(),
							"title", "Арбат", "abbreviation", "ЦАО"))
					.is(503);
				staff.post("/clients/person-erase/", """
						{"phone":"+79517487295","current_password":"%s"}""".formatted(Program.STAFF_PASSWORD)).is(503);
			}

			assertThat(lines(output, "The image store")).hasSize(1);
			assertThat(lines(output, "The register of erasures does not work")).singleElement()
				.asString()
				.contains(this.folder.toString());
			management.get(READINESS).is(200);
			Response health = management.get("/actuator/health").is(200);
			assertThat(health.at("/components/faults/status")).isEqualTo("DEGRADED");
			assertThat(health.at("/components/faults/details/image_store")).contains(images.toString());
			assertThat(metric(management, "kartoteka_fault_failures_total", "image_store")).isEqualTo("4.0");
			assertThat(metric(management, "kartoteka_fault_current", "image_store")).isEqualTo("1.0");
			assertThat(metric(management, "kartoteka_fault_current", "database")).isEqualTo("0.0");
			assertThat(lines(output, "\tat ")).isEmpty();
		}
	}

	@Test
	void ofTheDatabaseAreToldOnceAndWithoutStackTraces(CapturedOutput output) throws Exception {
		Database database = TestPostgres.freshDatabase();
		URI server = URI.create(database.url().substring("jdbc:".length()));
		try (TcpProxy proxy = new TcpProxy(server.getHost(), server.getPort());
				Program program = Program
					.start(new Database("jdbc:postgresql://localhost:" + proxy.port() + server.getPath(),
							database.username(), database.password()))) {
			Consumer management = Consumer.of(program.managementAddress());
			Consumer anybody = Consumer.of(program.address());
			anybody.get("/api/v1/districts/").is(200);
			useAllConnections(anybody);
			int before = lines(output, "").size();
			assertThat(proxy.cut()).as("connections broken").isPositive();
			for (int i = 0; i < 3; i++) {
				anybody.get("/api/v1/districts/").is(503);
				anybody.logIn(Program.STAFF_USERNAME, Program.STAFF_PASSWORD).is(503);
				management.get(READINESS).is(503);
			}
			assertThat(management.get("/actuator/health").at("/components/faults/details/database"))
				.contains("SQL state 08");
			proxy.restore();
			await().atMost(Duration.ofSeconds(60)).until(() -> anybody.get("/api/v1/districts/").status() == 200);
			await().atMost(Duration.ofSeconds(60)).until(() -> lines(output, "The database works again").size() == 1);

			assertThat(lines(output, "The database does not work: SQL state 08")).hasSize(1);
			assertThat(lines(output, "\tat ")).isEmpty();
			assertThat(lines(output, "").size() - before).as(output.getAll()).isLessThanOrEqualTo(4);
			assertThat(metric(management, "kartoteka_fault_current", "database")).isEqualTo("0.0");
		}
	}

	/** Connections that were used just now are used again without a check. */
	private static void useAllConnections(Consumer anybody) {
		try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int i = 0; i < 300; i++) {
				callers.execute(() -> anybody.post("/auth/users/activation/", """
						{"uid":"MQ","token":"1-%064d"}""".formatted(0)));
			}
		}
	}

	private static List<String> lines(CapturedOutput output, String part) {
		return output.getAll().lines().filter((line) -> line.contains(part)).toList();
	}

	private static String metric(Consumer management, String series, String subject) {
		return management.get("/actuator/prometheus")
			.is(200)
			.body()
			.lines()
			.filter((line) -> line.startsWith(series + "{subject=\"" + subject + "\"}"))
			.map((line) -> line.substring(line.lastIndexOf(' ') + 1))
			.findFirst()
			.orElseThrow();
	}

	private static byte[] picture() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", bytes);
		return bytes.toByteArray();
	}

}
