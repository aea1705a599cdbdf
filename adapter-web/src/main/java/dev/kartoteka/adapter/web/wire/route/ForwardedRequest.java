package dev.kartoteka.adapter.web.wire.route;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** A request with the client address and URL that a trusted proxy reports. */
final class ForwardedRequest extends HttpServletRequestWrapper {

	private static final String HTTPS = "https";

	private final String address;

	private final String scheme;

	private final String host;

	private final String prefix;

	/**
	 * Creates the wrapper.
	 * @param host with its port, unless that is the default port of the scheme
	 * @param prefix the path that the proxy removed; empty if none
	 */
	ForwardedRequest(HttpServletRequest request, String address, String scheme, String host, String prefix) {
		super(request);
		this.address = address;
		this.scheme = scheme;
		this.host = host;
		this.prefix = prefix;
	}

	@Override
	public String getRemoteAddr() {
		return this.address;
	}

	@Override
	public String getRemoteHost() {
		return this.address;
	}

	@Override
	public String getScheme() {
		return this.scheme;
	}

	@Override
	public boolean isSecure() {
		return this.scheme.equals(HTTPS);
	}

	@Override
	public String getServerName() {
		return this.host.substring(0, endOfName());
	}

	@Override
	public int getServerPort() {
		int end = endOfName();
		if (end < this.host.length()) {
			return Integer.parseInt(this.host, end + 1, this.host.length(), 10);
		}
		return isSecure() ? 443 : 80;
	}

	/**
	 * The index of the colon before the port, or the length. IPv6 addresses contain
	 * colons too.
	 */
	private int endOfName() {
		int colon = this.host.indexOf(':', this.host.indexOf(']') + 1);
		return (colon < 0) ? this.host.length() : colon;
	}

	@Override
	public StringBuffer getRequestURL() {
		return new StringBuffer(this.scheme).append("://")
			.append(this.host)
			.append(this.prefix)
			.append(getRequestURI());
	}

}
