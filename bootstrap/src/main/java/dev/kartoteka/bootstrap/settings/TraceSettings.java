package dev.kartoteka.bootstrap.settings;

import java.net.URI;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of traces.
 *
 * @param endpoint where they are sent by OTLP over HTTP; without it there are none
 * @param sampled the part of the requests without a trace of their own that is traced,
 * from 0 to 1
 */
@ConfigurationProperties("kartoteka.traces")
public record TraceSettings(@Nullable URI endpoint, @DefaultValue("1.0") double sampled) {

	public TraceSettings {
		if (sampled < 0 || sampled > 1) {
			throw new IllegalArgumentException("kartoteka.traces.sampled is not from 0 to 1");
		}
	}

	/** Returns whether there are traces. */
	public boolean enabled() {
		return this.endpoint != null && !this.endpoint.toString().isBlank();
	}

}
