package dev.kartoteka.endtoend;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.kartoteka.adapter.persistence.TestPostgres;
import dev.kartoteka.adapter.persistence.TestPostgres.Database;
import dev.kartoteka.bootstrap.ChildProcess;

import static org.assertj.core.api.Assertions.assertThat;

/** Pictures of the largest size in a heap of 256 MB, beside log-ins. */
@Tag("slow")
@Tag("parallel")
@Order(1)
class SmallHeapTest {

	private static final int CALLERS = 4;

	private static final int LEAST = 6;

	private static final Duration TIME = Duration.ofSeconds(20);

	private static final Pattern LISTENS = Pattern.compile("API: +(http://localhost:\\d+)");

	@TempDir
	Path folder;

	@Test
	void refusesLargePicturesForNowAndGoesOn() throws Exception {
		Database database = TestPostgres.freshDatabase();
		try (ChildProcess program = ChildProcess
			.kartoteka(Map.ofEntries(Map.entry("JAVA_TOOL_OPTIONS", "-Xmx256m -XX:+ExitOnOutOfMemoryError"),
					Map.entry("SPRING_DATASOURCE_URL", database.url()),
					Map.entry("SPRING_DATASOURCE_USERNAME", database.username()),
					Map.entry("SPRING_DATASOURCE_PASSWORD", database.password()),
					Map.entry("KARTOTEKA_JWT_SECRET", Program.JWT_SECRET),
					Map.entry("KARTOTEKA_DATA_DIR", this.folder.toString()),
					Map.entry("KARTOTEKA_ADMIN_USERNAME", Program.STAFF_USERNAME),
					Map.entry("KARTOTEKA_ADMIN_PASSWORD", Program.STAFF_PASSWORD),
					Map.entry("KARTOTEKA_RATE_LIMITS_ENABLED", "false")))) {
			program.awaitOutput("First steps:");
			Consumer anybody = Consumer.of(addressIn(program.output()));
			Consumer boss = anybody.bearing(logIn(anybody).is(200).at("/access"));
			Content picture = Content.multipartWithFile("image", "large.jpg", largePicture());
			List<Integer> uploads = new ArrayList<>();
			List<Integer> logIns = new ArrayList<>();
			try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
				List<Future<List<Integer>>> uploading = new ArrayList<>();
				List<Future<List<Integer>>> loggingIn = new ArrayList<>();
				for (int i = 0; i < CALLERS; i++) {
					uploading.add(callers.submit(() -> often(() -> boss.patch("/auth/users/me/", picture).status())));
					loggingIn.add(callers.submit(() -> often(() -> logIn(anybody).status())));
				}
				for (int i = 0; i < CALLERS; i++) {
					uploads.addAll(uploading.get(i).get());
					logIns.addAll(loggingIn.get(i).get());
				}
			}

			assertThat(program.output() + program.errors()).doesNotContain("java.lang.OutOfMemoryError");
			assertThat(uploads).contains(503).isSubsetOf(200, 503);
			assertThat(logIns).hasSizeGreaterThan(20).contains(200).isSubsetOf(200, 503);
			logIn(anybody).is(200);
		}
	}

	private static URI addressIn(String output) {
		return URI.create(LISTENS.matcher(output).results().findFirst().orElseThrow().group(1));
	}

	/** Repeats the request for some time, and at least a few times. */
	private static List<Integer> often(IntSupplier request) {
		List<Integer> statuses = new ArrayList<>();
		long end = System.nanoTime() + TIME.toNanos();
		while (System.nanoTime() < end || statuses.size() < LEAST) {
			statuses.add(request.getAsInt());
		}
		return statuses;
	}

	private static Response logIn(Consumer anybody) {
		return anybody.logIn(Program.STAFF_USERNAME, Program.STAFF_PASSWORD);
	}

	/** Its 40 megapixels need 120 MB of memory, and fit into less than a megabyte. */
	private static byte[] largePicture() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(8000, 5000, BufferedImage.TYPE_3BYTE_BGR), "jpeg", bytes);
		assertThat(bytes.size()).isLessThan(1_000_000);
		return bytes.toByteArray();
	}

}
