package dev.kartoteka.adapter.cli.comparison;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.cli.shared.CommandFailure;

/**
 * One of the two services. It gets requests with the method GET only, and follows no
 * redirect. The token goes to the service's own address and nowhere else.
 */
final class ComparedService implements AutoCloseable {

	static final int MAX_BODY_SIZE = 64 * 1024 * 1024;

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	private static final Pattern URL = Pattern.compile("(?i)(?<scheme>https?)://(?<host>[^/?#@\\s]+)(?<rest>[/?#].*|)",
			Pattern.DOTALL);

	private final HttpClient http = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.followRedirects(HttpClient.Redirect.NEVER)
		.connectTimeout(PATIENCE)
		.build();

	private final URI own;

	private final String address;

	private final @Nullable String authorization;

	private final Set<String> hosts;

	/**
	 * Prepares requests.
	 * @param token an access token, with or without its scheme; null for none
	 * @param furtherHosts hosts with their ports that also belong to the service
	 */
	ComparedService(URI address, @Nullable String token, Set<String> furtherHosts) {
		this.own = address;
		this.address = address.toString().replaceFirst("/+$", "");
		this.authorization = (token == null || token.contains(" ")) ? token : "Bearer " + token;
		this.hosts = new HashSet<>(Set.of(address.getAuthority().toLowerCase(Locale.ROOT)));
		furtherHosts.forEach((host) -> this.hosts.add(host.toLowerCase(Locale.ROOT)));
	}

	/**
	 * Sends a request.
	 * @param target the path, which begins with a slash, and the query
	 */
	Answer get(String target) {
		return send(URI.create(this.address + Targets.encoded(target)), this.authorization);
	}

	/** Requests a URL of an answer, which {@link #withoutHost} knows. */
	Answer follow(String url) {
		URI uri = URI.create(Targets.encoded(url));
		boolean isOwn = uri.getAuthority().equalsIgnoreCase(this.own.getAuthority())
				&& uri.getScheme().equalsIgnoreCase(this.own.getScheme());
		return send(uri, isOwn ? this.authorization : null);
	}

	/**
	 * Returns the URL from its path on, if the text is a URL on a host of the service.
	 */
	Optional<String> withoutHost(String text) {
		Matcher url = URL.matcher(text);
		return (url.matches() && this.hosts.contains(url.group("host").toLowerCase(Locale.ROOT)))
				? Optional.of(url.group("rest")) : Optional.empty();
	}

	/** Removes the service's own address from a text. */
	String withoutAddress(String text) {
		return text.replace(this.address, "");
	}

	private Answer send(URI uri, @Nullable String authorization) {
		HttpRequest.Builder request = HttpRequest.newBuilder(uri).GET().header("User-Agent", "kartoteka-compare");
		if (authorization != null) {
			request.header("Authorization", authorization);
		}
		CompletableFuture<HttpResponse<byte[]>> sent = this.http.sendAsync(request.build(),
				BodyHandlers.limiting(BodyHandlers.ofByteArray(), MAX_BODY_SIZE));
		try {
			HttpResponse<byte[]> response = sent.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
			return new Answer.Whole(response.statusCode(), response.headers().map(), response.body());
		}
		catch (ExecutionException | TimeoutException ex) {
			sent.cancel(true);
			return new Answer.None(reason(ex));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new CommandFailure("The comparison was interrupted.", ex);
		}
	}

	private static String reason(Exception failure) {
		if (failure instanceof TimeoutException) {
			return "none within %d seconds".formatted(PATIENCE.toSeconds());
		}
		return (failure.getCause() instanceof IOException cause) ? cause.toString() : failure.toString();
	}

	@Override
	public void close() {
		this.http.shutdownNow();
	}

}
