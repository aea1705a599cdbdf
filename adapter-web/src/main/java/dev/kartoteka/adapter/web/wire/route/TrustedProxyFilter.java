package dev.kartoteka.adapter.web.wire.route;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.web.wire.response.ResponseWriter;

/**
 * Restores the client address and URL of the request from the {@code X-Forwarded-*}
 * headers. Each proxy appends what it sees, and what precedes that may be forged. So with
 * {@code n} trusted proxies, the {@code n}th entry from the end is the first to trust.
 * Spring's {@code ForwardedHeaderFilter} trusts the first entry.
 */
final class TrustedProxyFilter implements Filter {

	private static final Set<String> SCHEMES = Set.of("http", "https");

	/** A host with or without a port. */
	static final Pattern HOST = Pattern.compile("(?:[\\w.-]+|\\[[0-9A-Fa-f:.]+])(?::[0-9]{1,5})?");

	private static final Pattern PREFIX = Pattern.compile("(?:/[\\w.~-]+)+/?");

	private static final String SEPARATOR = "://";

	private static final Pattern WITH_PORT = Pattern.compile("\\[(.+)](?::[0-9]+)?|([0-9.]+):[0-9]+");

	private final int count;

	private final @Nullable String publicUrl;

	/**
	 * Creates the filter.
	 * @param publicUrl scheme and host that replace those of every request, and any path
	 * before its own; null if none
	 */
	TrustedProxyFilter(int count, @Nullable String publicUrl) {
		this.count = count;
		this.publicUrl = publicUrl;
	}

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		chain.doFilter(
				(this.count > 0 || this.publicUrl != null) ? asSeenByFirstProxy((HttpServletRequest) request) : request,
				response);
	}

	private HttpServletRequest asSeenByFirstProxy(HttpServletRequest request) {
		String address = (this.count > 0) ? addressIn(request) : request.getRemoteAddr();
		if (this.publicUrl != null) {
			int host = this.publicUrl.indexOf(SEPARATOR);
			return new ForwardedRequest(request, address, this.publicUrl.substring(0, host),
					this.publicUrl.substring(host + SEPARATOR.length()), "");
		}
		return new ForwardedRequest(request, address, schemeIn(request), hostIn(request), prefixIn(request));
	}

	/**
	 * The address of the client, or of the nearest proxy if the request did not pass all
	 * of them.
	 */
	private String addressIn(HttpServletRequest request) {
		List<String> entries = entries(request, "X-Forwarded-For");
		int first = entries.size() - this.count;
		String forwarded = (first < 0) ? null : addressOf(entries.get(first));
		return (forwarded != null) ? forwarded : request.getRemoteAddr();
	}

	private String schemeIn(HttpServletRequest request) {
		String forwarded = forwarded(request, "X-Forwarded-Proto").toLowerCase(Locale.ROOT);
		return SCHEMES.contains(forwarded) ? forwarded : request.getScheme();
	}

	/**
	 * The path that the first trusted proxy removed from the URL, such as {@code /crm}.
	 */
	private String prefixIn(HttpServletRequest request) {
		String forwarded = forwarded(request, "X-Forwarded-Prefix");
		return PREFIX.matcher(forwarded).matches() ? forwarded.replaceFirst("/$", "") : "";
	}

	/**
	 * The requested host: proxies that do not set the header forward {@code Host}
	 * unchanged.
	 */
	private String hostIn(HttpServletRequest request) {
		String requested = request.getHeader("Host");
		for (String host : List.of(forwarded(request, "X-Forwarded-Host"), (requested != null) ? requested : "")) {
			if (HOST.matcher(host).matches()) {
				return host;
			}
		}
		return request.getServerName() + ":" + request.getServerPort();
	}

	/**
	 * The value that the first trusted proxy set. Most proxies replace these headers
	 * instead of appending.
	 */
	private String forwarded(HttpServletRequest request, String header) {
		List<String> entries = entries(request, header);
		return entries.isEmpty() ? "" : entries.get(Math.max(0, entries.size() - this.count));
	}

	private static List<String> entries(HttpServletRequest request, String header) {
		String joined = ResponseWriter.joined(request, header);
		return (joined == null) ? List.of() : Arrays.stream(joined.split(",", -1)).map(String::strip).toList();
	}

	private static @Nullable String addressOf(String entry) {
		Matcher withPort = WITH_PORT.matcher(entry);
		String address = entry;
		if (withPort.matches()) {
			address = (withPort.group(1) != null) ? withPort.group(1) : withPort.group(2);
		}
		try {
			return InetAddress.ofLiteral(address).getHostAddress();
		}
		catch (IllegalArgumentException _) {
			return null;
		}
	}

}
