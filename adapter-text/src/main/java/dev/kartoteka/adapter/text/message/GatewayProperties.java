package dev.kartoteka.adapter.text.message;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How text messages are passed to a gateway by HTTP.
 *
 * @param url the address of the gateway; null without one
 * @param method the method of the request
 * @param headers lines such as {@code Authorization: Bearer secret}
 * @param contentType decides how values are encoded in the body
 * @param body the template of the body; empty for a request without one
 * @param successStatus the first and the last status of success
 * @param successBody a regular expression that is found in the answer of success
 * @param timeout how long a whole exchange may take
 */
@ConfigurationProperties("kartoteka.text-messages.gateway")
record GatewayProperties(@Nullable String url, @DefaultValue("POST") String method, @DefaultValue List<String> headers,
		@DefaultValue("application/x-www-form-urlencoded") String contentType, @DefaultValue("") String body,
		@DefaultValue("200-299") String successStatus, @DefaultValue("") String successBody,
		@DefaultValue("10s") Duration timeout) {

	private static final String PREFIX = "kartoteka.text-messages.gateway.";

	private static final Pattern HEADER = Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \\t]*([^\\p{Cntrl}]*)");

	private static final Pattern STATUS = Pattern.compile("([1-5][0-9]{2})(?:-([1-5][0-9]{2}))?");

	/** A batch of ten messages has to end before its lease. */
	private static final Duration LONGEST_TIMEOUT = Duration.ofSeconds(15);

	GatewayProperties {
		url = (url == null || url.isBlank()) ? null : url.strip();
		headers = List.copyOf(headers);
		method = method.toUpperCase(Locale.ROOT);
		if (url != null) {
			requireUsable(url, method, headers, contentType, body, successStatus, successBody, timeout);
		}
	}

	/** Omits everything, since each part may hold a secret. */
	@Override
	public String toString() {
		return "GatewayProperties[…]";
	}

	/** The messages never quote a value that may hold a secret. */
	private static void requireUsable(String url, String method, List<String> headers, String contentType, String body,
			String successStatus, String successBody, Duration timeout) {
		require(isWebAddress(url), "url", "is no address such as https://gateway.example.org/send");
		require(method.matches("GET|POST|PUT"), "method", "is none of GET, POST and PUT");
		require(headers.stream().allMatch((line) -> HEADER.matcher(line).matches()), "headers",
				"has a line that is no header such as \"Authorization: Bearer secret\"");
		require(Encoding.of(contentType).isPresent(), "content-type",
				"is none of application/x-www-form-urlencoded, application/json, application/xml and text/xml");
		require(hasPlaces(url + body), "body",
				"and the address have no place for {phone} or {digits}, or none for {text}");
		require(STATUS.matcher(successStatus).matches(), "success-status", "is no range such as 200-299");
		require(isPattern(successBody), "success-body", "is no regular expression");
		require(timeout.isPositive() && timeout.compareTo(LONGEST_TIMEOUT) <= 0, "timeout", "is not within 15s");
	}

	private static void require(boolean usable, String name, String reason) {
		if (!usable) {
			throw new IllegalArgumentException(PREFIX + name + " " + reason);
		}
	}

	private static boolean isWebAddress(String url) {
		try {
			URI uri = URI.create(url.replaceAll("\\{[a-z]+}", "x"));
			return List.of("http", "https").contains(String.valueOf(uri.getScheme())) && uri.getHost() != null;
		}
		catch (IllegalArgumentException _) {
			return false;
		}
	}

	private static boolean hasPlaces(String templates) {
		return (templates.contains("{phone}") || templates.contains("{digits}")) && templates.contains("{text}");
	}

	private static boolean isPattern(String pattern) {
		try {
			Pattern.compile(pattern);
			return true;
		}
		catch (PatternSyntaxException _) {
			return false;
		}
	}

	/** Whether an answer says that the gateway has accepted the message. */
	boolean isSuccess(int status, String answer) {
		Matcher range = STATUS.matcher(this.successStatus);
		return range.matches() && status >= Integer.parseInt(range.group(1))
				&& status <= Integer.parseInt((range.group(2) != null) ? range.group(2) : range.group(1))
				&& Pattern.compile(this.successBody).matcher(answer).find();
	}

}
