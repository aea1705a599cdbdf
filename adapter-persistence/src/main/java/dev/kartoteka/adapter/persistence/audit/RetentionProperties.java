package dev.kartoteka.adapter.persistence.audit;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long changes are kept.
 *
 * @param retention after which a change is removed from the trail
 */
@ConfigurationProperties("kartoteka.changes")
record RetentionProperties(@DefaultValue("365d") Duration retention) {

	RetentionProperties {
		if (!retention.isPositive()) {
			throw new IllegalArgumentException("kartoteka.changes.retention is not positive");
		}
	}

}
