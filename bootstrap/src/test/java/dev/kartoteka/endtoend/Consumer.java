package dev.kartoteka.endtoend;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * Calls the program with a fixed set of headers, and fails on a response that the
 * description of the API does not allow. Immutable.
 */
record Consumer(URI program, Map<String, String> headers) {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final HttpClient HTTP = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.followRedirects(HttpClient.Redirect.NEVER)
		.connectTimeout(PATIENCE)
		.build();

	/** Returns a consumer that sends no headers of its own. */
	static Consumer of(URI program) {
		return new Consumer(program, Map.of());
	}

	Consumer with(String header, String value) {
		Map<String, String> more = new TreeMap<>(this.headers);
		more.put(header, value);
		return new Consumer(this.program, Map.copyOf(more));
	}

	Consumer bearing(String token) {
		return with("Authorization", "Bearer " + token);
	}

	Response get(String path) {
		return send("GET", path, null);
	}

	Response head(String path) {
		return send("HEAD", path, null);
	}

	Response options(String path) {
		return send("OPTIONS", path, null);
	}

	Response post(String path) {
		return send("POST", path, null);
	}

	Response post(String path, String json) {
		return send("POST", path, Content.json(json));
	}

	Response post(String path, Content content) {
		return send("POST", path, content);
	}

	Response put(String path) {
		return send("PUT", path, null);
	}

	Response put(String path, String json) {
		return send("PUT", path, Content.json(json));
	}

	Response patch(String path) {
		return send("PATCH", path, null);
	}

	Response patch(String path, String json) {
		return send("PATCH", path, Content.json(json));
	}

	Response patch(String path, Content content) {
		return send("PATCH", path, content);
	}

	Response delete(String path) {
		return send("DELETE", path, null);
	}

	Response delete(String path, String json) {
		return send("DELETE", path, Content.json(json));
	}

	Response logIn(String username, String password) {
		return post("/auth/jwt/create/", """
				{"username":"%s","password":"%s"}""".formatted(username, password));
	}

	/** Returns the same consumer at another replica. */
	Consumer at(Program replica) {
		return new Consumer(replica.address(), this.headers);
	}

	/** Returns this consumer, calling from that address according to the proxy. */
	Consumer from(String address) {
		return with("X-Forwarded-For", address);
	}

	/** Requests the URL of a response. */
	Response follow(String url) {
		return exchange(request("GET", URI.create(url), null));
	}

	Response send(String method, String path, @Nullable Content content) {
		return exchange(request(method, this.program.resolve(path), content));
	}

	/** Returns the body as a stream. The caller closes it. */
	HttpResponse<InputStream> open(String path) {
		try {
			HttpRequest request = request("GET", this.program.resolve(path), null);
			HttpResponse<InputStream> response = HTTP.send(request, BodyHandlers.ofInputStream());
			DescribedResponses.check(request, response, null);
			return response;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private HttpRequest request(String method, URI uri, @Nullable Content content) {
		HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(PATIENCE);
		this.headers.forEach(request::setHeader);
		if (content == null) {
			return request.method(method, BodyPublishers.noBody()).build();
		}
		return request.setHeader("Content-Type", content.type()).method(method, content.body()).build();
	}

	private static Response exchange(HttpRequest request) {
		try {
			HttpResponse<byte[]> response = HTTP.send(request, BodyHandlers.ofByteArray());
			DescribedResponses.check(request, response, response.body());
			return new Response(request.toString(), response);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(request.toString(), ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
