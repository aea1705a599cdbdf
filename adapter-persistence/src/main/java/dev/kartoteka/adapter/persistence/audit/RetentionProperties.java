package dev.kartoteka.adapter.persistence.audit;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the audit trail.
 *
 * @param retention the age at which an entry is removed
 */
@ConfigurationProperties("kartoteka.changes")
record RetentionProperties(@DefaultValue("365d") Duration retention) {

	RetentionProperties {
		if (!retention.isPositive()) {
			throw new IllegalArgumentException("kartoteka.changes.retention is not positive");
		}
	}

}
