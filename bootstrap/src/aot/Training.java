import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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

/**
 * Makes the AOT cache: runs the program once on an empty embedded database, as long as it
 * takes to send it the requests that will be the most frequent, and lets the virtual
 * machine write down what it has loaded, linked and learnt. Not part of the program; the
 * profile "aot" of the build runs it from its source.
 *
 * Arguments: the program (kartoteka.jar), the cache to make, options of the machine.
 */
class Training {

	private static final String PASSWORD = "only for the training";

	private static final int ROUNDS = 3000;

	private final HttpClient http = HttpClient.newHttpClient();

	private final String api;

	private Training(String api) {
		this.api = api;
	}

	public static void main(String[] arguments) throws Exception {
		Path data = Files.createTempDirectory("kartoteka-training");
		int port = freePort();
		int management = freePort();
		List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java")));
		command.addAll(List.of(arguments).subList(2, arguments.length));
		command.addAll(List.of("-XX:AOTCacheOutput=" + arguments[1], "-Xlog:aot*=off", "-jar", arguments[0]));
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(data.resolve("log").toFile());
		builder.environment()
			.putAll(Map.of("SERVER_PORT", "" + port, "MANAGEMENT_SERVER_PORT", "" + management, "KARTOTEKA_DATA_DIR",
					data.resolve("data").toString(), "KARTOTEKA_ADMIN_PASSWORD", PASSWORD, "KARTOTEKA_STOP_PAUSE", "0s",
					"KARTOTEKA_RATE_LIMITS_ENABLED", "false"));
		builder.environment().keySet().removeIf((name) -> name.startsWith("SPRING_"));
		Process program = builder.start();
		try {
			awaitReadiness("http://localhost:" + management, program);
			new Training("http://localhost:" + port).run();
		}
		finally {
			program.destroy();
			int end = program.waitFor();
			if (!Files.exists(Path.of(arguments[1]))) {
				System.err.println(Files.readString(data.resolve("log")));
				throw new IllegalStateException("The program ended with " + end + " and left no cache");
			}
			delete(data);
		}
		System.out.println("The AOT cache is " + arguments[1]);
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
	}

	private static void awaitReadiness(String management, Process program) throws InterruptedException {
		Training health = new Training(management);
		Instant patience = Instant.now().plus(Duration.ofMinutes(10));
		while (program.isAlive() && Instant.now().isBefore(patience)) {
			try {
				health.get("/actuator/health/readiness", null);
				return;
			}
			catch (IOException | IllegalStateException notYet) {
				Thread.sleep(100);
			}
		}
		throw new IllegalStateException("The program does not get ready");
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
			.method(method, (body == null) ? HttpRequest.BodyPublishers.noBody()
					: HttpRequest.BodyPublishers.ofString(body))
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
			throw new IllegalStateException("Not to be found in the answer: " + pattern);
		}
		return matcher.group(1);
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
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
