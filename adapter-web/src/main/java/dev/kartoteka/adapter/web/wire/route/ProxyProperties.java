package dev.kartoteka.adapter.web.wire.route;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What stands before the program.
 *
 * @param trustedProxies how many proxies every request comes through; that many are
 * believed when they say for whom they ask
 */
@ConfigurationProperties("kartoteka")
record ProxyProperties(@DefaultValue("0") int trustedProxies) {

	ProxyProperties {
		if (trustedProxies < 0) {
			throw new IllegalArgumentException("kartoteka.trusted-proxies is negative");
		}
	}

}
