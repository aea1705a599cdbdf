package dev.kartoteka.adapter.cli.comparison;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

/** The whole command between two services with fixed answers. */
class CompareAnswersTest {

	private static final String PATH = "/clients/client-card-r/5/6/";

	@TempDir
	private Path folder;

	private final StubService old = new StubService();

	private final StubService now = new StubService();

	@AfterEach
	void stop() {
		this.old.close();
		this.now.close();
	}

	@Test
	void findsNothingIfOnlyHostsAndListedFieldsDiffer() throws IOException {
		this.old.json(PATH, """
				[{"id":5,"page":"%s/clients/?page=2","dates":{"updated_at":1,"created_at":2},"seen":1},{"id":6}]"""
			.formatted(this.old.address()));
		this.now.json(PATH, """
				[{"id":5,"page":"%s/clients/?page=2","dates":{"created_at":2}},{"id":6,"seen":2}]"""
			.formatted(this.now.address()));
		Result result = compare(List.of(PATH), "--ignore=dates.updated_at,seen");
		assertThat(result).isEqualTo(new Result(0, List.of("1 answers compared, 0 differ.")));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{"a":1}             | {"a":2}             | value: a
			{"a":{"b":"x"}}     | {"a":{"b":"y"}}     | value: a.b
			[{"a":"x"}]         | [{"a":"y"}]         | value: a
			{"a":1.0}           | {"a":1}             | value: a
			{"a":"1"}           | {"a":1}             | type: a: a number instead of a text
			{"a":null}          | {"a":{}}            | type: a: an object instead of null
			{"a":1,"b":2}       | {"b":2}             | field only in the old answer: a
			{"b":2}             | {"a":{"b":3},"b":2} | field only in the new answer: a
			{"a":1,"b":2}       | {"b":2,"a":1}       | order of the fields of: (the whole body)
			{"a":[1]}           | {"a":[]}            | number of entries: a
			[1,2]               | [1]                 | number of entries: (the whole body)
			[]                  | {}                  | type: (the whole body)
			{"a":1}             | {"a": 1}            | notation: spaces, escapes or numbers are written in another way
			["ф"]               | ["\\u0444"]         | notation: spaces, escapes or numbers are written in another way
			{"a":1,"a":1}       | {"a":1}             | notation: spaces, escapes or numbers are written in another way
			[]                  | `[] `               | notation: spaces, escapes or numbers are written in another way
			{"a":"http://x/y"}  | {"a":"http://z/y"}  | value: a
			{"a":1}             | {"a":               | body: that is malformed JSON
			""")
	void namesTheFieldThatDiffers(String bodyOfOld, String bodyOfNew, String expected) throws IOException {
		this.old.json(PATH, bodyOfOld);
		this.now.json(PATH, bodyOfNew);
		assertThat(compare(List.of(PATH))).isEqualTo(new Result(3,
				List.of("      1  " + expected, "         GET " + PATH, "1 answers compared, 1 differ.")));
	}

	@Test
	void comparesStatusAndTheHeadersThatClientsUse() throws IOException {
		this.old.reply("/a", 405, Map.of("Allow", "POST", "Location", this.old.address() + "/x", "Date", "then",
				"WWW-Authenticate", "Bearer"), new byte[0]);
		this.now.reply("/a", 405, Map.of("Allow", "POST, OPTIONS", "Location", this.now.address() + "/x", "Date", "now",
				"Content-Type", "text/plain"), new byte[0]);
		this.old.json("/b", "{}");
		Result result = compare(List.of("/a", "/b"), "--parallel=1");
		assertThat(result.lines()).containsExactly("      1  status: 404 instead of 200", "         GET /b",
				"      1  header: Allow", "         GET /a", "      1  header: Content-Type", "         GET /a",
				"      1  header: WWW-Authenticate", "         GET /a", "2 answers compared, 2 differ.");
	}

	@Test
	void countsWhatDiffersInTheSameWayAndNamesThreePaths() throws IOException {
		List<String> targets = new ArrayList<>();
		for (int i = 1; i <= 20; i++) {
			targets.add("/" + i);
			this.old.json("/" + i, "{\"name\":\"a\"}");
			this.now.json("/" + i, "{\"name\":\"b\"}");
		}
		Result result = compare(targets, "--parallel=8");
		assertThat(result.lines()).hasSize(5)
			.startsWith("     20  value: name")
			.endsWith("20 answers compared, 20 differ.");
	}

	@Test
	void sendsEachTokenToItsOwnServiceAndFollowsNoRedirect() throws IOException {
		Map<String, String> elsewhere = Map.of("Location", this.now.address() + "/stolen");
		this.old.reply("/a", 302, elsewhere, new byte[0]);
		this.now.reply("/a", 302, elsewhere, new byte[0]);
		Path tokenOfOld = Files.writeString(this.folder.resolve("old"), "JWT of-old\n");
		Path tokenOfNew = Files.writeString(this.folder.resolve("new"), "of-new");
		compare(List.of("/a"), "--old-token-file=" + tokenOfOld, "--new-token-file=" + tokenOfNew);
		assertThat(this.old.requests()).containsExactly("GET /a JWT of-old");
		assertThat(this.now.requests()).containsExactly("GET /a Bearer of-new");
	}

	@Test
	void replaysTheGetRequestsOfAnAccessLog() throws IOException {
		Result result = compare(
				List.of("127.0.0.1 - - [29/Nov/2026:12:00:00 +0000] \"GET /a?b=1 HTTP/1.1\" 200 12 \"-\" \"curl/8\"",
						"127.0.0.1 - - [29/Nov/2026:12:00:00 +0000] \"GET /f\\xD0\\x9F/ HTTP/2.0\" 200 12 \"-\" \"-\"",
						"127.0.0.1 - - [29/Nov/2026:12:00:00 +0000] \"POST /a HTTP/1.1\" 201 12 \"-\" \"-\"",
						"127.0.0.1 - - [29/Nov/2026:12:00:00 +0000] \"HEAD /a HTTP/1.1\" 200 12 \"-\" \"GET /b\"",
						"127.0.0.1 - - [29/Nov/2026:12:00:00 +0000] \"GET /media/x.jpg HTTP/1.1\" 200 12 \"-\" \"-\"",
						"{\"status\":200,\"request\":\"GET http://api.example.org/c HTTP/1.1\"}", "# a comment", "",
						"GET /d", "DELETE /d", "/fПетров/", "//elsewhere/", "@elsewhere/", "\"-\" 400"),
				"--parallel=1");
		List<String> sent = List.of("GET /a?b=1 null", "GET /f%D0%9F/ null", "GET /c null", "GET /d null",
				"GET /f%D0%9F%D0%B5%D1%82%D1%80%D0%BE%D0%B2/ null", "GET //elsewhere/ null");
		assertThat(this.old.requests()).isEqualTo(sent);
		assertThat(this.now.requests()).isEqualTo(sent);
		assertThat(result).isEqualTo(new Result(0, List.of(
				"Left out: 3 lines with another method than GET; 1 line for pictures, which are compared where answers name them; 2 lines that name no request.",
				"6 answers compared, 0 differ.")));
	}

	@Test
	void writesValuesOnlyToAFileThatOthersCannotRead() throws IOException {
		this.old.json(PATH, "{\"name\":\"Мария\",\"id\":1}");
		this.now.json(PATH, "{\"name\":\"Анна\",\"id\":null}");
		Path values = this.folder.resolve("values");
		Result result = compare(List.of(PATH), "--values=" + values);
		assertThat(result.lines()).noneMatch((line) -> line.contains("Мария") || line.contains("Анна"));
		assertThat(values).content()
			.isEqualTo(
					"""
							{"path":"/clients/client-card-r/5/6/","kind":"value","subject":"name","old":"Мария","new":"Анна"}
							{"path":"/clients/client-card-r/5/6/","kind":"type","subject":"id: null instead of a number","old":"1","new":"null"}
							""");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(values))).isEqualTo("rw-------");
		assertThat(compare(List.of(PATH), "--values=" + values).exitCode()).as("it exists").isEqualTo(1);
	}

	@Test
	void takesPicturesForEqualThatLookAlike() throws IOException {
		BufferedImage photo = photo(Color.RED);
		picture(this.old, "/media/a.png", "image/png", encoded(photo, "png"));
		picture(this.now, "/media/x.jpg", "image/jpeg", encoded(photo, "jpg"));
		picture(this.now, "/media/y.jpg", "image/jpeg", encoded(quarterTurn(photo), "jpg"));
		picture(this.now, "/media/z.jpg", "image/jpeg", encoded(photo(Color.BLUE), "jpg"));
		this.now.json("/media/json.jpg", "{}");
		assertThat(comparePictures("/media/a.png", "/media/x.jpg")).isZero();
		assertThat(comparePictures("/media/a.png", "/media/y.jpg")).isZero();
		assertThat(comparePictures("/media/a.png", "/media/z.jpg")).isEqualTo(3);
		assertThat(comparePictures("/media/a.png", "/media/none.jpg")).isEqualTo(3);
		assertThat(comparePictures("/media/a.png", "/media/json.jpg")).isEqualTo(3);
	}

	@Test
	void requestsPicturesAtFurtherHostsWithoutAToken() throws IOException {
		try (StubService store = new StubService()) {
			byte[] file = encoded(photo(Color.GREEN), "png");
			picture(store, "/bucket/a.png", "image/png", file);
			picture(this.now, "/media/x.png", "image/png", file);
			this.old.json(PATH, "{\"image\":\"%s/bucket/a.png\"}".formatted(store.address()));
			this.now.json(PATH, "{\"image\":\"%s/media/x.png\"}".formatted(this.now.address()));
			Path token = Files.writeString(this.folder.resolve("token"), "secret");
			String tokens = "--old-token-file=" + token;
			assertThat(compare(List.of(PATH), tokens).exitCode()).isEqualTo(3);
			assertThat(store.requests()).isEmpty();
			assertThat(compare(List.of(PATH), tokens, "--hosts=" + store.host()).exitCode()).isZero();
			assertThat(store.requests()).containsExactly("GET /bucket/a.png null");
		}
	}

	@Test
	void findsTheDocumentedRequestsByTheListsOfBoth() throws IOException {
		this.old.json("/api/v1/disticts", "[{\"id\":1}]");
		this.now.json("/api/v1/disticts", "[{\"id\":2}]");
		this.now.json("/organizations/organization-lc/", "[{\"id\":7,\"creator\":{\"id\":3}}]");
		this.old.json("/clients/client-card-l/7/", """
				[{"id":5,"surname":"Петров/","name":"50%","second_name":"","phone":"+79517487295",\
				"organization":{"id":7,"creator":{"id":4}}}]""");
		Result result = compareDocumented();
		assertThat(this.old.requests()).contains("GET /api/v1/places/?district_id=1 null",
				"GET /api/v1/places/?district_id=2 null", "GET /clients/client-card-r/5/7/ null",
				"GET /clients/client-card-l/7/p+79517487295/ null",
				"GET /clients/client-card-l/7/f%D0%9F%D0%B5%D1%82%D1%80%D0%BE%D0%B2%2F%2050%25/ null",
				"GET /api/v1/profile/?id=3 null", "GET /api/v1/profile/?id=4 null");
		assertThat(result.lines()).contains("      1  value: id", "      1  status: 404 instead of 200")
			.endsWith("10 answers compared, 2 differ.");
	}

	@Test
	void saysWhichServiceDoesNotAnswer() throws IOException {
		this.old.json("/a", "{}");
		this.now.close();
		assertThat(compare(List.of("/a")).lines()).startsWith("      1  no answer: of the new service");
	}

	@ParameterizedTest
	@ValueSource(strings = { "--old=ftp://example.org", "--old=example.org", "--old=http://user@example.org",
			"--old=http://example.org/?a=b", "--parallel=0", "--parallel=65", "--token=secret" })
	void refusesToBeCalledWrongly(String option) {
		List<String> arguments = new ArrayList<>(
				List.of("--new=" + this.now.address(), "--requests=documented", option));
		if (!option.startsWith("--old")) {
			arguments.add("--old=" + this.old.address());
		}
		assertThat(run(arguments).exitCode()).isEqualTo(2);
		assertThat(this.old.requests()).isEmpty();
	}

	@Test
	void failsWithoutARequest() throws IOException {
		assertThat(compare(List.of("POST /a")).exitCode()).isEqualTo(1);
		assertThat(run(List.of("--old=" + this.old.address(), "--new=" + this.now.address(),
				"--requests=" + this.folder.resolve("missing")))
			.exitCode()).isEqualTo(1);
	}

	private int comparePictures(String pictureOfOld, String pictureOfNew) throws IOException {
		this.old.json(PATH, "{\"image\":\"%s%s\"}".formatted(this.old.address(), pictureOfOld));
		this.now.json(PATH, "{\"image\":\"%s%s\"}".formatted(this.now.address(), pictureOfNew));
		return compare(List.of(PATH)).exitCode();
	}

	private static void picture(StubService service, String target, String type, byte[] file) {
		service.reply(target, 200, Map.of("Content-Type", type), file);
	}

	/** Higher than wide, and different in each corner. */
	private static BufferedImage photo(Color color) {
		BufferedImage photo = new BufferedImage(90, 160, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = photo.createGraphics();
		graphics.setPaint(new GradientPaint(0, 0, color, 90, 160, Color.WHITE));
		graphics.fillRect(0, 0, 90, 160);
		graphics.setColor(Color.BLACK);
		graphics.fillRect(0, 0, 40, 40);
		graphics.dispose();
		return photo;
	}

	private static BufferedImage quarterTurn(BufferedImage photo) {
		BufferedImage turned = new BufferedImage(photo.getHeight(), photo.getWidth(), BufferedImage.TYPE_INT_RGB);
		for (int x = 0; x < photo.getWidth(); x++) {
			for (int y = 0; y < photo.getHeight(); y++) {
				turned.setRGB(photo.getHeight() - 1 - y, x, photo.getRGB(x, y));
			}
		}
		return turned;
	}

	private static byte[] encoded(BufferedImage picture, String format) throws IOException {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		assertThat(ImageIO.write(picture, format, file)).isTrue();
		return file.toByteArray();
	}

	private Result compareDocumented() {
		return run(List.of("--old=" + this.old.address(), "--new=" + this.now.address(), "--requests=documented"));
	}

	private Result compare(List<String> lines, String... options) throws IOException {
		Path file = Files.write(this.folder.resolve("requests"), lines);
		List<String> arguments = new ArrayList<>(
				List.of("--old=" + this.old.address(), "--new=" + this.now.address(), "--requests=" + file));
		arguments.addAll(List.of(options));
		return run(arguments);
	}

	private static Result run(List<String> arguments) {
		StringWriter output = new StringWriter();
		int exitCode = new CommandLine(new CompareAnswers()).setOut(new PrintWriter(output))
			.setErr(new PrintWriter(new StringWriter()))
			.execute(arguments.toArray(String[]::new));
		return new Result(exitCode, output.toString().lines().toList());
	}

	private record Result(int exitCode, List<String> lines) {
	}

}
