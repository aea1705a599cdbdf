package dev.kartoteka.adapter.web.wire.route;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The proxies in front of the application.
 *
 * @param trustedProxies how many proxies each request passes; that many entries of the
 * {@code X-Forwarded-*} headers are trusted
 */
@ConfigurationProperties("kartoteka")
record ProxyProperties(@DefaultValue("0") int trustedProxies) {

	ProxyProperties {
		if (trustedProxies < 0) {
			throw new IllegalArgumentException("kartoteka.trusted-proxies is negative");
		}
	}

}
