package dev.kartoteka.adapter.web.wire.route;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The proxies in front of the application.
 *
 * @param trustedProxies how many proxies each request passes; that many entries of the
 * {@code X-Forwarded-*} headers are trusted
 * @param publicUrl scheme and host of links in responses; null if the request tells them
 */
@ConfigurationProperties("kartoteka")
record ProxyProperties(@DefaultValue("0") int trustedProxies, @Nullable String publicUrl) {

	private static final Pattern URL = Pattern.compile("https?://" + TrustedProxyFilter.HOST);

	ProxyProperties {
		if (trustedProxies < 0) {
			throw new IllegalArgumentException("kartoteka.trusted-proxies is negative");
		}
		if (publicUrl != null && !URL.matcher(publicUrl).matches()) {
			throw new IllegalArgumentException("kartoteka.public-url is not a scheme and a host: " + publicUrl
					+ ". Set it to something like https://api.example.org, without a path.");
		}
	}

	/** The request headers on which links in responses depend, for {@code Vary}. */
	String headersOfLinks() {
		if (this.publicUrl != null) {
			return "";
		}
		return (this.trustedProxies > 0) ? "Host, X-Forwarded-Host, X-Forwarded-Proto, X-Forwarded-Prefix" : "Host";
	}

}
