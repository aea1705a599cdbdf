package dev.kartoteka.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Forwards requests to the program, and alters some of the responses. */
final class AlteringProxy implements AutoCloseable {

	private final URI program;

	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final HttpServer server;

	private final Map<String, Alteration> alterations = new ConcurrentHashMap<>();

	private final Set<String> methods = ConcurrentHashMap.newKeySet();

	AlteringProxy(URI program) {
		this.program = program;
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		this.server.createContext("/", this::forward);
		this.server.start();
	}

	URI address() {
		return URI.create("http://127.0.0.1:" + this.server.getAddress().getPort());
	}

	/** Replaces a part of the response to one path, and its status. */
	void alter(String path, int status, String part, String replacement) {
		this.alterations.put(path, new Alteration(status, part, replacement));
	}

	/** Which methods it has forwarded. */
	Set<String> methods() {
		return this.methods;
	}

	private void forward(HttpExchange exchange) throws IOException {
		try (exchange) {
			this.methods.add(exchange.getRequestMethod());
			HttpResponse<byte[]> response = send(exchange);
			Alteration alteration = this.alterations.getOrDefault(exchange.getRequestURI().toString(),
					new Alteration(response.statusCode(), "", ""));
			for (String header : List.of("Content-Type", "Allow", "Location", "WWW-Authenticate")) {
				Optional<String> value = response.headers().firstValue(header);
				value.ifPresent((text) -> exchange.getResponseHeaders().set(header, text));
			}
			byte[] body = isText(response) ? altered(response.body(), alteration) : response.body();
			exchange.sendResponseHeaders(alteration.status, (body.length == 0) ? -1 : body.length);
			exchange.getResponseBody().write(body);
		}
	}

	private HttpResponse<byte[]> send(HttpExchange exchange) throws IOException {
		HttpRequest.Builder request = HttpRequest.newBuilder(this.program.resolve(exchange.getRequestURI()))
			.method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.noBody());
		String token = exchange.getRequestHeaders().getFirst("Authorization");
		if (token != null) {
			request.header("Authorization", token);
		}
		try {
			return this.http.send(request.build(), BodyHandlers.ofByteArray());
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static boolean isText(HttpResponse<?> response) {
		return response.headers().firstValue("Content-Type").orElse("").startsWith("application/json");
	}

	private byte[] altered(byte[] body, Alteration alteration) {
		return new String(body, StandardCharsets.UTF_8).replace(this.program.toString(), address().toString())
			.replace(alteration.part, alteration.replacement)
			.getBytes(StandardCharsets.UTF_8);
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.http.close();
	}

	private record Alteration(int status, String part, String replacement) {
	}

}
