package dev.kartoteka.adapter.cli.comparison;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A service with fixed answers, which keeps the requests. */
final class StubService implements AutoCloseable {

	private final Map<String, Reply> replies = new ConcurrentHashMap<>();

	private final List<String> requests = new CopyOnWriteArrayList<>();

	private final HttpServer server;

	StubService() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.createContext("/", this::answer);
		this.server.start();
	}

	String address() {
		return "http://" + host();
	}

	String host() {
		return "127.0.0.1:" + this.server.getAddress().getPort();
	}

	void json(String target, String body) {
		reply(target, 200, Map.of("Content-Type", "application/json"), body.getBytes(StandardCharsets.UTF_8));
	}

	void reply(String target, int status, Map<String, String> headers, byte[] body) {
		this.replies.put(target, new Reply(status, headers, body));
	}

	/** Each with its method, its target and its token. */
	List<String> requests() {
		return this.requests;
	}

	private void answer(HttpExchange exchange) throws IOException {
		String target = exchange.getRequestURI().toString();
		this.requests.add("%s %s %s".formatted(exchange.getRequestMethod(), target,
				exchange.getRequestHeaders().getFirst("Authorization")));
		Reply reply = this.replies.getOrDefault(target, new Reply(404, Map.of(), new byte[0]));
		reply.headers.forEach(exchange.getResponseHeaders()::set);
		exchange.sendResponseHeaders(reply.status, (reply.body.length == 0) ? -1 : reply.body.length);
		try (exchange) {
			exchange.getResponseBody().write(reply.body);
		}
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	@SuppressWarnings("ArrayRecordComponent")
	private record Reply(int status, Map<String, String> headers, byte[] body) {
	}

}
