package dev.kartoteka.bootstrap.trace;

import java.util.Objects;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import jakarta.servlet.Filter;
import org.jspecify.annotations.Nullable;

import dev.kartoteka.bootstrap.settings.TraceSettings;

import org.springframework.boot.info.BuildProperties;

/** Sends traces to a collector, in batches and by a thread of their own. */
final class OpenTelemetryTraces implements Traces {

	private static final String NAME = "kartoteka";

	private static final long SECONDS_TO_CLOSE = 2;

	private final SdkTracerProvider provider;

	private final Tracer tracer;

	private OpenTelemetryTraces(SdkTracerProvider provider) {
		this.provider = provider;
		this.tracer = provider.get(NAME);
	}

	/**
	 * Creates traces. A caller that decides whether it is traced decides for its request.
	 */
	static OpenTelemetryTraces of(TraceSettings settings, @Nullable BuildProperties build) {
		OtlpHttpSpanExporter exporter = OtlpHttpSpanExporter.builder()
			.setEndpoint(Objects.requireNonNull(settings.endpoint()).toString())
			.build();
		return new OpenTelemetryTraces(SdkTracerProvider.builder()
			.setResource(Resource.getDefault().merge(resource(build)))
			.setSampler(Sampler.parentBased(Sampler.traceIdRatioBased(settings.sampled())))
			.addSpanProcessor(BatchSpanProcessor.builder(exporter).build())
			.build());
	}

	private static Resource resource(@Nullable BuildProperties build) {
		String version = (build != null) ? String.valueOf(build.getVersion()) : "unknown";
		return Resource.builder()
			.put(AttributeKey.stringKey("service.name"), NAME)
			.put(AttributeKey.stringKey("service.version"), version)
			.build();
	}

	@Override
	public boolean enabled() {
		return true;
	}

	@Override
	public Filter filter() {
		return new TraceFilter(this.tracer);
	}

	@Override
	public DataSource around(DataSource database) {
		return new TracedDataSource(database, this.tracer);
	}

	@Override
	public void close() {
		this.provider.shutdown().join(SECONDS_TO_CLOSE, TimeUnit.SECONDS);
	}

}
