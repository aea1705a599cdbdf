package dev.kartoteka.endtoend;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import javax.imageio.ImageIO;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.kartoteka.adapter.persistence.TestPostgres;
import dev.kartoteka.adapter.persistence.TestPostgres.Database;
import dev.kartoteka.bootstrap.ChildProcess;
import dev.kartoteka.bootstrap.Kartoteka;
import dev.kartoteka.bootstrap.postgresql.ClusterBackup;
import dev.kartoteka.bootstrap.postgresql.TestDataFolder;

import static org.assertj.core.api.Assertions.assertThat;

/** Backup, restore, and the move to an external database, as an operator does them. */
@Tag("parallel")
@Order(1)
@Tag("slow")
class BackupTest {

	private static final String PASSWORD = "correct-Horse-7-battery";

	private static final String PUBLIC = "https://api.example.org";

	private static final String PHONE = "+79517487211";

	private static final Pattern LISTENS = Pattern.compile("API: +(http://localhost:[0-9]+)");

	private static final Pattern IMAGE = Pattern.compile(Pattern.quote(PUBLIC) + "(/media/[^\"]+)");

	/** What each request changes. */
	private static final Pattern CHANGING = Pattern.compile("\"(last_used_at|exported_at)\":\"[^\"]*\"");

	private static final int LONG = 5000;

	@TempDir
	private Path parent;

	@Test
	void answersAlikeAfterARestoreAndAfterAMove() throws Exception {
		Path first = TestDataFolder.in(this.parent);
		Path backup = this.parent.resolve("kartoteka.tar.gz");
		Map<String, String> before = new TreeMap<>();
		String staff;
		String client;
		try (ChildProcess program = start(first, Map.of())) {
			staff = fill(program);
			client = logInAsClient(program);
			before.putAll(answers(program, staff, client));
			assertThat(before.entrySet()).filteredOn((answer) -> answer.getValue().startsWith("200 "))
				.extracting(Map.Entry::getKey)
				.hasSizeGreaterThan(25);

			assertThat(command(first, Map.of(), "backup", backup.toString())).as("while it runs")
				.matches((result) -> result.exitCode() == 0)
				.extracting(Result::output)
				.asString()
				.contains("It contains secrets and personal data")
				.contains("Not in it: the register of erasures in " + first.resolve("erasures"));
			assertThat(Files.getPosixFilePermissions(backup)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
			consumer(program, staff).post("/api/v1/district_create/", "{\"title\":\"Later\"}").is(201);
			stop(program);
		}
		assertThat(command(first, Map.of(), "backup", backup.toString()))
			.isEqualTo(new Result(1, "backup failed: %s exists. Name a new file.%n".formatted(backup)));

		Path second = this.parent.resolve("second");
		assertThat(command(second, Map.of(), "restore", backup.toString())).matches((result) -> result.exitCode() == 0)
			.extracting(Result::output)
			.asString()
			.containsPattern("client_card +1 rows")
			.containsPattern("Each table has as many rows|Kartoteka went on during the backup");
		assertThat(restoredWithOtherNumbers(first)).matches((result) -> result.exitCode() == 1)
			.extracting(Result::output)
			.asString()
			.contains("restore failed: account has 2 rows, but 7 were backed up. Remove what is in the data folder");
		assertThat(command(second, Map.of(), "restore", backup.toString()).output())
			.startsWith("restore failed: the data folder %s is not empty.".formatted(second));
		Map<String, String> external = external(TestPostgres.emptyDatabase());
		try (ChildProcess program = start(second, Map.of())) {
			assertThat(answers(program, staff, client)).isEqualTo(before);
			assertThat(command(second, external, "move-database").output())
				.startsWith("move-database failed: the data folder %s is in use".formatted(second));
			stop(program);
		}

		Result moved = command(second, external, "move-database");
		assertThat(moved.exitCode()).as(moved.output()).isZero();
		assertThat(moved.output()).containsPattern("client_card +1 rows")
			.contains("KARTOTEKA_JWT_SECRET to the content of " + second.resolve("jwt-secret"))
			.contains("Then delete " + second.resolve("postgresql"));
		assertThat(command(second, external, "move-database").output())
			.startsWith("move-database failed: the database at ")
			.contains(" is not empty: it has ");
		external.put("KARTOTEKA_JWT_SECRET", Files.readString(second.resolve("jwt-secret")).strip());
		try (ChildProcess program = start(second, external)) {
			assertThat(answers(program, staff, client)).isEqualTo(before);
			assertThat(
					consumer(program, staff).post("/api/v1/district_create/", "{\"title\":\"New\"}").is(201).at("/id"))
				.as("goes on counting")
				.isNotEqualTo("1");
			stop(program);
		}
	}

	@Test
	void backsUpAStoppedDatabaseAndRefusesWhatItCannotUse() throws Exception {
		Path folder = TestDataFolder.withDatabaseIn(this.parent);
		Path backup = this.parent.resolve("kartoteka.tar.gz");
		assertThat(command(folder, Map.of(), "backup", backup.toString()).exitCode()).isZero();
		assertThat(TestDataFolder.hasServer(folder)).as("a server is left running").isFalse();

		Path torn = this.parent.resolve("torn.tar.gz");
		byte[] whole = Files.readAllBytes(backup);
		Files.write(torn, Arrays.copyOf(whole, whole.length / 2));
		assertThat(command(this.parent.resolve("a"), Map.of(), "restore", torn.toString()))
			.matches((result) -> result.exitCode() == 1)
			.extracting(Result::output)
			.asString()
			.contains("can't be read to its end");

		Path foreign = Files.writeString(this.parent.resolve("foreign"), "no backup");
		assertThat(command(this.parent.resolve("b"), Map.of(), "restore", foreign.toString())).isEqualTo(new Result(1,
				"restore failed: %s is no backup of this version of Kartoteka. Name a file that the command backup has written.%n"
					.formatted(foreign)));
		assertThat(this.parent.resolve("b")).doesNotExist();

		assertThat(command(this.parent.resolve("c"), Map.of(), "backup", this.parent.resolve("d").toString()).output())
			.startsWith("backup failed: there is no embedded database in ");
		Map<String, String> external = external(TestPostgres.emptyDatabase());
		assertThat(command(folder, external, "backup", this.parent.resolve("d").toString()).output())
			.startsWith("backup failed: the database is external. Back it up by pg_dump");
		assertThat(command(folder, Map.of(), "move-database").output())
			.startsWith("move-database failed: SPRING_DATASOURCE_URL is not set.");
		Path secret = Files.writeString(folder.resolve("jwt-secret"), "one secret");
		external.put("KARTOTEKA_JWT_SECRET", "another secret");
		assertThat(command(folder, external, "move-database").output())
			.startsWith("move-database failed: KARTOTEKA_JWT_SECRET is not the secret in %s.".formatted(secret));
	}

	/** Nothing is changed while a stopped database is backed up, so each row counts. */
	private Result restoredWithOtherNumbers(Path folder) throws Exception {
		Path backup = this.parent.resolve("stopped.tar.gz");
		Path changed = this.parent.resolve("changed.tar.gz");
		assertThat(command(folder, Map.of(), "backup", backup.toString()).exitCode()).isZero();
		changeRows(backup, changed, (rows) -> rows.replaceFirst("\\n\\d+ account\\n", "\n7 account\n"));
		return command(this.parent.resolve("changed"), Map.of(), "restore", changed.toString());
	}

	/** Copies a backup, with other numbers of rows. */
	private static void changeRows(Path backup, Path copy, UnaryOperator<String> change) throws IOException {
		try (TarArchiveInputStream from = new TarArchiveInputStream(new GZIPInputStream(Files.newInputStream(backup)));
				TarArchiveOutputStream to = new TarArchiveOutputStream(
						new GZIPOutputStream(Files.newOutputStream(copy)))) {
			to.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
			for (TarArchiveEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
				byte[] content = from.readAllBytes();
				if (entry.getName().equals(ClusterBackup.ROWS)) {
					content = change.apply(new String(content, StandardCharsets.UTF_8))
						.getBytes(StandardCharsets.UTF_8);
					entry.setSize(content.length);
				}
				to.putArchiveEntry(entry);
				to.write(content);
				to.closeArchiveEntry();
			}
		}
	}

	/** Makes something for most routes to show, and returns the token of staff. */
	private static String fill(ChildProcess program) throws Exception {
		Consumer anybody = Consumer.of(address(program));
		String token = anybody.logIn("admin", PASSWORD).is(200).at("/access");
		Consumer staff = anybody.bearing(token);
		anybody
			.post("/auth/users/",
					"""
							{"username":"backup-alice","email":"backup-alice@example.org","password":"%s"}"""
						.formatted(PASSWORD))
			.is(201);
		staff.post("/organizations/organization-lc/", """
				{"name":"Рога и копыта","description":"d","address":"a","numbers":{"inn":"7"}}""").is(201);
		staff.post("/organizations/role-c/", """
				{"organization":1,"name":"Clerk","permissions":["clientcard_view"]}""").is(201);
		staff
			.post("/clients/client-card-c/",
					"""
							{"organization":1,"surname":"Петров","name":"Иван","phone":"%s","password":"%s","data":{"size":[1,2]}}"""
						.formatted(PHONE, PASSWORD))
			.is(201);
		byte[] picture = picture();
		staff.patch("/clients/client-card-ud/1/", Content.multipartWithFile("image", "a.png", picture)).is(200);
		staff.post("/api/v1/district_create/", Content.multipartWithFile("image", "a.png", picture, "title", "Арбат"))
			.is(201);
		staff.post("/api/v1/place_create/", """
				{"district":1,"title":"Парк","latitude":"55.75","longitude":"37.6"}""").is(201);
		staff.post("/api/v1/place_image_create/", Content.multipartWithFile("image", "a.png", picture, "place", "1"))
			.is(201);
		return token;
	}

	private static byte[] picture() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
		return bytes.toByteArray();
	}

	private static String logInAsClient(ChildProcess program) throws IOException {
		return Consumer.of(address(program)).post("/clients/auth/token/", """
				{"phone":"%s","password":"%s"}""".formatted(PHONE, PASSWORD)).is(200).at("/token");
	}

	/**
	 * Returns the answers to all documented GETs, for staff and for a client, and the
	 * images that they name.
	 */
	private static Map<String, String> answers(ChildProcess program, String staff, String client) throws IOException {
		Map<String, String> answers = new TreeMap<>();
		for (String documented : ApiDescription.ofKartoteka().document().get("paths").propertyNames()) {
			String path = documented.replace("{phone}", "7211").replace("f{name}", "fпет").replaceAll("\\{[^}]+}", "1");
			String url = URLEncoder.encode(path, StandardCharsets.UTF_8).replace("%2F", "/").replace("%3D", "=")
					+ "?district_id=1&id=1&expand=image,links,data";
			answers.put(documented + " for staff", answer(consumer(program, staff).get(url)));
			answers.put(documented + " for a client", answer(consumer(program, client).get(url)));
		}
		Set<String> images = new HashSet<>();
		answers.values()
			.forEach((answer) -> IMAGE.matcher(answer).results().forEach((match) -> images.add(match.group(1))));
		assertThat(images).hasSizeGreaterThanOrEqualTo(3);
		Consumer viewer = consumer(program, staff);
		images.forEach((image) -> answers.put(image, answer(viewer.get(image))));
		return answers;
	}

	/** The status and the body, of which a long one is shortened to a hash. */
	private static String answer(Response response) {
		String body = CHANGING.matcher(text(response)).replaceAll("\"$1\":\"…\"");
		return response.status() + " " + ((body.length() < LONG) ? body : body.length() + ":" + body.hashCode());
	}

	private static String text(Response response) {
		return new String(response.response().body(), StandardCharsets.ISO_8859_1);
	}

	private static Consumer consumer(ChildProcess program, String token) throws IOException {
		return Consumer.of(address(program)).bearing(token);
	}

	private static URI address(ChildProcess program) throws IOException {
		Matcher address = LISTENS.matcher(program.output());
		assertThat(address.find()).isTrue();
		return URI.create(address.group(1));
	}

	private static ChildProcess start(Path folder, Map<String, String> settings) throws Exception {
		return ChildProcess.kartoteka(environment(folder, settings)).awaitOutput("First steps:");
	}

	private static void stop(ChildProcess program) throws InterruptedException {
		program.terminate();
		program.awaitExit();
	}

	private static Result command(Path folder, Map<String, String> settings, String... arguments) throws Exception {
		try (ChildProcess program = ChildProcess.run(Kartoteka.class, environment(folder, settings), arguments)) {
			int exitCode = program.awaitExit();
			return new Result(exitCode, program.output());
		}
	}

	private static Map<String, String> environment(Path folder, Map<String, String> settings) {
		Map<String, String> environment = new HashMap<>(settings);
		environment.put("KARTOTEKA_DATA_DIR", folder.toString());
		environment.put("KARTOTEKA_PUBLIC_URL", PUBLIC);
		environment.put("KARTOTEKA_ADMIN_USERNAME", "admin");
		environment.put("KARTOTEKA_ADMIN_PASSWORD", PASSWORD);
		environment.put("KARTOTEKA_STOP_PAUSE", "0s");
		return environment;
	}

	private static Map<String, String> external(Database database) {
		return new HashMap<>(Map.of("SPRING_DATASOURCE_URL", database.url(), "SPRING_DATASOURCE_USERNAME",
				database.username(), "SPRING_DATASOURCE_PASSWORD", database.password()));
	}

	private record Result(int exitCode, String output) {
	}

}
