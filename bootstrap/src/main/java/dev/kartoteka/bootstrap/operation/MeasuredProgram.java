package dev.kartoteka.bootstrap.operation;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import dev.kartoteka.adapter.console.ProgramState;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.info.BuildProperties;

/** Tells the console what health checks and metrics say. */
record MeasuredProgram(ObjectProvider<BuildProperties> build, ObjectProvider<HealthEndpoint> healthEndpoint,
		ObjectProvider<MeterRegistry> registry) implements ProgramState {

	@Override
	public String version() {
		BuildProperties properties = this.build.getIfAvailable();
		return (properties != null) ? String.valueOf(properties.getVersion()) : "unknown";
	}

	@Override
	public Duration uptime() {
		return Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
	}

	@Override
	public Map<String, Boolean> health() {
		Map<String, Boolean> health = new TreeMap<>();
		if (this.healthEndpoint.getObject().health() instanceof CompositeHealthDescriptor all) {
			Objects.requireNonNullElse(all.getComponents(), Map.<String, HealthDescriptor>of())
				.forEach((name, part) -> health.put(name, isUp(part)));
		}
		return health;
	}

	private static boolean isUp(HealthDescriptor part) {
		return part.getStatus().equals(Status.UP);
	}

	@Override
	public Load connections() {
		return new Load(number("hikaricp.connections.active"), number("hikaricp.connections.pending"));
	}

	@Override
	public Load hashing() {
		return new Load(number("kartoteka.hashing.busy"), number("kartoteka.hashing.waiting"));
	}

	/** The sum of all gauges of that name: one for each pool or queue. */
	private long number(String name) {
		return Math.round(this.registry.getObject().find(name).gauges().stream().mapToDouble(Gauge::value).sum());
	}

	@Override
	public List<Job> jobs() {
		return this.registry.getObject()
			.find("kartoteka.jobs.last.success")
			.gauges()
			.stream()
			.map(this::job)
			.sorted(Comparator.comparing(Job::name))
			.toList();
	}

	private Job job(Gauge lastSuccess) {
		String name = Objects.requireNonNull(lastSuccess.getId().getTag("job"));
		FunctionCounter failures = this.registry.getObject()
			.find("kartoteka.jobs.failures")
			.tag("job", name)
			.functionCounter();
		return new Job(name, Instant.ofEpochSecond(Math.round(lastSuccess.value())),
				(failures != null) ? Math.round(failures.count()) : 0);
	}

}
