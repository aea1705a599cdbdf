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
 * Shows everybody behind it the request as the first of our own proxies got it: who asks,
 * and under which URL. Each proxy adds what it sees at the end of a header, and what
 * stands before that may be anybody's invention. So with {@code n} proxies of our own,
 * the {@code n}th entry from the end is the first to be believed.
 */
final class TrustedProxies implements Filter {

	private static final Set<String> SCHEMES = Set.of("http", "https");

	private static final Pattern HOST = Pattern.compile("(?:[\\w.-]+|\\[[0-9A-Fa-f:.]+])(?::[0-9]{1,5})?");

	private static final Pattern WITH_PORT = Pattern.compile("\\[(.+)](?::[0-9]+)?|([0-9.]+):[0-9]+");

	private final int count;

	TrustedProxies(int count) {
		this.count = count;
	}

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		chain.doFilter((this.count > 0) ? asFirstSeen((HttpServletRequest) request) : request, response);
	}

	private HttpServletRequest asFirstSeen(HttpServletRequest request) {
		return new ForwardedRequest(request, addressIn(request), schemeIn(request), hostIn(request));
	}

	/** That of the nearest proxy, if the request has not come through all of them. */
	private String addressIn(HttpServletRequest request) {
		List<String> entries = entries(request, "X-Forwarded-For");
		int first = entries.size() - this.count;
		String named = (first < 0) ? null : addressOf(entries.get(first));
		return (named != null) ? named : request.getRemoteAddr();
	}

	private String schemeIn(HttpServletRequest request) {
		String named = named(request, "X-Forwarded-Proto").toLowerCase(Locale.ROOT);
		return SCHEMES.contains(named) ? named : request.getScheme();
	}

	/** Proxies that say nothing of it leave the host as it was asked for. */
	private String hostIn(HttpServletRequest request) {
		String asked = request.getHeader("Host");
		for (String host : List.of(named(request, "X-Forwarded-Host"), (asked != null) ? asked : "")) {
			if (HOST.matcher(host).matches()) {
				return host;
			}
		}
		return request.getServerName() + ":" + request.getServerPort();
	}

	/** Few proxies add to these; most of them say it anew. */
	private String named(HttpServletRequest request, String header) {
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
