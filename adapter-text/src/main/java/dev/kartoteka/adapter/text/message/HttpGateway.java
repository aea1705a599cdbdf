package dev.kartoteka.adapter.text.message;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import dev.kartoteka.domain.message.TextMessage;

/**
 * Passes text messages to a gateway by HTTP. Follows no redirect, since that would carry
 * a code elsewhere. An answer that is too long or comes too late is a failure.
 */
final class HttpGateway implements Delivery, AutoCloseable {

	private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

	private static final long LONGEST_ANSWER = 64 * 1024L;

	private final GatewayProperties properties;

	private final GatewayTemplate url;

	private final GatewayTemplate body;

	private final HttpClient client;

	HttpGateway(GatewayProperties properties, String url) {
		this.properties = properties;
		this.url = new GatewayTemplate(url, Encoding.FORM);
		this.body = new GatewayTemplate(properties.body(),
				Encoding.of(properties.contentType()).orElseThrow(IllegalStateException::new));
		requireOwnHeaders();
		this.client = HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.followRedirects(HttpClient.Redirect.NEVER)
			.connectTimeout(CONNECT_TIMEOUT)
			.build();
	}

	private void requireOwnHeaders() {
		try {
			request(Map.of(GatewayTemplate.PHONE, "+1", GatewayTemplate.DIGITS, "1", GatewayTemplate.TEXT, "text",
					GatewayTemplate.ID, "1"));
		}
		catch (IllegalArgumentException _) {
			throw new IllegalArgumentException(
					"kartoteka.text-messages.gateway.headers has a header that the program sets itself");
		}
	}

	@Override
	public void deliver(TextMessage text, String wording) throws IOException {
		String phone = text.recipient().e164();
		HttpResponse<String> answer = exchange(request(Map.of(GatewayTemplate.PHONE, phone, GatewayTemplate.DIGITS,
				phone.substring(1), GatewayTemplate.TEXT, wording, GatewayTemplate.ID, Long.toString(text.id()))));
		if (!this.properties.isSuccess(answer.statusCode(), answer.body())) {
			throw new Failure("the gateway answered " + answer.statusCode() + " without the sign of success");
		}
	}

	private HttpRequest request(Map<String, String> values) {
		String content = this.body.filled(values);
		BodyPublisher publisher = content.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(content);
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.url.filled(values)))
			.method(this.properties.method(), publisher);
		if (!content.isEmpty()) {
			request.header("Content-Type", this.properties.contentType());
		}
		for (String line : this.properties.headers()) {
			int colon = line.indexOf(':');
			request.setHeader(line.substring(0, colon), line.substring(colon + 1).strip());
		}
		return request.build();
	}

	/** The timeout bounds the whole exchange, with the body of the answer. */
	private HttpResponse<String> exchange(HttpRequest request) throws IOException {
		CompletableFuture<HttpResponse<String>> exchange = this.client.sendAsync(request,
				BodyHandlers.limiting(BodyHandlers.ofString(), LONGEST_ANSWER));
		try {
			return exchange.get(this.properties.timeout().toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException _) {
			throw new Failure("the gateway did not answer within " + this.properties.timeout());
		}
		catch (ExecutionException ex) {
			throw new Failure("the exchange with the gateway failed: " + causeOf(ex));
		}
		catch (InterruptedException _) {
			Thread.currentThread().interrupt();
			throw new Failure("the exchange with the gateway was interrupted");
		}
		finally {
			exchange.cancel(true);
		}
	}

	private static String causeOf(ExecutionException failure) {
		Throwable cause = failure.getCause();
		return ((cause != null) ? cause : failure).getClass().getSimpleName();
	}

	@Override
	public void close() {
		this.client.shutdownNow();
	}

}
