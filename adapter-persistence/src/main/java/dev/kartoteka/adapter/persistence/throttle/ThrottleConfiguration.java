package dev.kartoteka.adapter.persistence.throttle;

import dev.kartoteka.adapter.persistence.AttemptKey;
import dev.kartoteka.domain.throttle.Throttle;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ RateLimits.class, TextLimits.class })
class ThrottleConfiguration {

	@Bean
	Throttle throttle(@Value("${kartoteka.rate-limits-enabled:true}") boolean enabled, AttemptCounts counts,
			AttemptKey key, RateLimits limits, TextLimits texts) {
		return enabled ? new SharedThrottle(counts, new CountKeys(key), limits, texts) : new OpenThrottle();
	}

}
