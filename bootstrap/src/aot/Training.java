
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.sun.tools.attach.VirtualMachine;

/**
 * Creates the AOT cache: runs the program on an empty external database, sends the most
 * frequent requests, and lets the JVM store what it has loaded, linked and profiled. The
 * external database is the embedded one of a second program. The profile "aot" of the
 * build runs this from its source; it is not part of the program.
 *
 * Arguments: the program (kartoteka.jar), the cache file, options of the JVM.
 */
class Training {

	private static final String PASSWORD = "only for the training";

	private static final int ROUNDS = 500;

	private static final int CONSOLE_ROUNDS = 30;

	private final HttpClient http = HttpClient.newHttpClient();

	private final String api;

	private Training(String api) {
		this.api = api;
	}

	public static void main(String[] arguments) throws Exception {
		Path folder = Files.createTempDirectory("kartoteka-training");
		List<String> training = new ArrayList<>(List.of(arguments).subList(2, arguments.length));
		training.addAll(List.of("-XX:AOTCacheOutput=" + arguments[1], "-Xlog:aot*=off", "-jar", arguments[0]));
		try (Running databaseOwner = new Running(List.of("-jar", arguments[0]), folder.resolve("database-owner"),
				Map.of());
				Running trained = new Running(training, folder.resolve("trained"), databaseOwner.database())) {
			trained.requireProcessedBeans();
			new Training("http://localhost:" + trained.port).run();
			trained.close();
			if (!Files.exists(Path.of(arguments[1]))) {
				throw new IllegalStateException("The JVM wrote no cache: " + trained.log());
			}
		}
		delete(folder);
		System.out.println("The AOT cache is " + arguments[1]);
	}

	/** A running program. */
	private static class Running implements AutoCloseable {

		private final int port = freePort();

		private final Path data;

		private final Process process;

		Running(List<String> arguments, Path data, Map<String, String> database) throws Exception {
			this.data = Files.createDirectory(data);
			int management = freePort();
			ProcessBuilder builder = Java.with(arguments)
				.redirectErrorStream(true)
				.redirectOutput(data.resolve("log").toFile());
			builder.environment()
				.putAll(Map.of("SERVER_PORT", "" + this.port, "MANAGEMENT_SERVER_PORT", "" + management,
						"KARTOTEKA_DATA_DIR", data.toString(), "KARTOTEKA_ADMIN_USERNAME", "admin",
						"KARTOTEKA_ADMIN_PASSWORD", PASSWORD, "KARTOTEKA_STOP_PAUSE", "0s",
						"KARTOTEKA_RATE_LIMITS_ENABLED", "false", "KARTOTEKA_JWT_SECRET", PASSWORD.repeat(3)));
			builder.environment().putAll(database);
			this.process = builder.directory(data.toFile()).start();
			try {
				awaitReadiness("http://localhost:" + management, this.process);
			}
			catch (IllegalStateException failure) {
				close();
				throw new IllegalStateException(log(), failure);
			}
		}

		/** Returns the settings with which another program uses this one's database. */
		Map<String, String> database() throws IOException {
			Path cluster = this.data.resolve("postgresql");
			String port = Files.readAllLines(cluster.resolve("postmaster.pid")).get(3);
			return Map.of("SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:" + port + "/kartoteka",
					"SPRING_DATASOURCE_USERNAME", "kartoteka", "SPRING_DATASOURCE_PASSWORD",
					Files.readString(cluster.resolve("password")).strip());
		}

		/** Without the processed beans the cache would contain the wrong classes. */
		void requireProcessedBeans() throws Exception {
			VirtualMachine machine = VirtualMachine.attach("" + this.process.pid());
			String used = machine.getSystemProperties().getProperty("spring.aot.enabled");
			machine.detach();
			if (!"true".equals(used)) {
				throw new IllegalStateException("The program does not use the processed beans: " + log());
			}
		}

		String log() throws IOException {
			return Files.readString(this.data.resolve("log"));
		}

		@Override
		public void close() throws InterruptedException {
			this.process.destroy();
			this.process.waitFor();
		}

	}

	private void run() throws Exception {
		String access = first("\"access\":\"([^\"]+)\"",
				post("/auth/jwt/create/", null, "{\"username\":\"admin\",\"password\":\"" + PASSWORD + "\"}"));
		String organization = first("\"id\":(\\d+)", post("/organizations/organization-lc/", access,
				"{\"name\":\"A\",\"description\":\"B\",\"address\":\"C\"}"));
		for (int i = 0; i < 20; i++) {
			post("/clients/client-card-c/", access,
					"{\"organization\":%s,\"name\":\"Мария\",\"phone\":\"+795174872%02d\",\"password\":\"clientclient\"}"
						.formatted(organization, i));
		}
		String district = first("\"id\":(\\d+)",
				post("/api/v1/district_create/", access, "{\"title\":\"Центральный\",\"abbreviation\":\"ЦАО\"}"));
		post("/api/v1/place_create/", access, "{\"district\":" + district + ",\"title\":\"Парк\"}");
		String cards = "/clients/client-card-l/" + organization + "/";
		String card = first("\"id\":(\\d+)", get(cards, access));
		for (int i = 0; i < ROUNDS; i++) {
			get("/clients/client-card-r/" + card + "/" + organization + "/", access);
			get("/api/v1/districts/", null);
			get("/api/v1/places/?district_id=" + district, null);
			if (i % 10 == 0) {
				get(cards, access);
				get(cards + "p7201/", access);
				get(cards + "f%D0%BC%D0%B0%D1%80/", access);
				send("PATCH", "/clients/client-card-ud/" + card + "/", access, "{\"surname\":\"" + i + "\"}");
			}
		}
		visitConsole(organization, card);
	}

	/** Opens the pages that people see first, and those where they spend the day. */
	private void visitConsole(String organization, String card) throws IOException, InterruptedException {
		open("/console/sign-in/", "");
		String cookie = signIn();
		String cards = "/console/organizations/" + organization + "/cards/";
		for (int i = 0; i < CONSOLE_ROUNDS; i++) {
			for (String page : List.of("/console/", cards, cards + "?q=7201", cards + card + "/",
					cards + card + "/edit/", "/console/accounts/", "/console/guide/")) {
				open(page, cookie);
			}
		}
	}

	/** Returns the cookie of a session in the console. */
	private String signIn() throws IOException, InterruptedException {
		HttpRequest form = HttpRequest.newBuilder(URI.create(this.api + "/console/sign-in/"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.header("Sec-Fetch-Site", "same-origin")
			.POST(HttpRequest.BodyPublishers
				.ofString("username=admin&password=" + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8)))
			.build();
		HttpResponse<String> response = this.http.send(form, HttpResponse.BodyHandlers.ofString());
		return response.headers()
			.firstValue("Set-Cookie")
			.orElseThrow(() -> new IllegalStateException("No session in the console: " + response.statusCode()))
			.replaceFirst(";.*", "");
	}

	private void open(String page, String cookie) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.api + page))
			.header("Accept-Encoding", "gzip")
			.header("Cookie", cookie)
			.build();
		int status = this.http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
		if (status != 200) {
			throw new IllegalStateException(page + ": " + status);
		}
	}

	private static void awaitReadiness(String management, Process program) throws InterruptedException {
		Training health = new Training(management);
		Instant deadline = Instant.now().plus(Duration.ofMinutes(10));
		while (program.isAlive() && Instant.now().isBefore(deadline)) {
			try {
				health.get("/actuator/health/readiness", null);
				return;
			}
			catch (IOException | IllegalStateException notYet) {
				Thread.sleep(100);
			}
		}
		throw new IllegalStateException("The program is not ready after ten minutes");
	}

	private String get(String path, String access) throws IOException, InterruptedException {
		return send("GET", path, access, null);
	}

	private String post(String path, String access, String body) throws IOException, InterruptedException {
		return send("POST", path, access, body);
	}

	private String send(String method, String path, String access, String body)
			throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.api + path))
			.version(HttpClient.Version.HTTP_1_1)
			.method(method,
					(body == null) ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
			.header("Content-Type", "application/json");
		if (access != null) {
			request.header("Authorization", "Bearer " + access);
		}
		HttpResponse<String> response = this.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
		if (response.statusCode() >= 300) {
			throw new IllegalStateException(method + " " + path + ": " + response.statusCode() + " " + response.body());
		}
		return response.body();
	}

	private static String first(String pattern, String text) {
		Matcher matcher = Pattern.compile(pattern).matcher(text);
		if (!matcher.find()) {
			throw new IllegalStateException("The response does not match: " + pattern);
		}
		return matcher.group(1);
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void delete(Path folder) throws IOException {
		try (Stream<Path> all = Files.walk(folder)) {
			for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(path);
			}
		}
	}

}
