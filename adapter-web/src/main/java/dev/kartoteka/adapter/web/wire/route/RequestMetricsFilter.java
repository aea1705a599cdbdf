package dev.kartoteka.adapter.web.wire.route;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.http.Outcome;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;

/**
 * Records the duration of requests by method, status and route, as Spring Boot's
 * {@code http.server.requests}. The number of meters is bounded: unknown paths count as
 * {@code NOT_FOUND}, responses before routing as {@code UNKNOWN}. Spring's own filter
 * records through the Observation API, which takes a tenth of the time of a short
 * request.
 */
final class RequestMetricsFilter implements Filter, MeterBinder {

	/** Also set by what answers requests before they are routed, such as the console. */
	static final String ROUTE = "dev.kartoteka.route";

	private static final Set<String> METHODS = Stream.of(HttpMethod.values())
		.map(HttpMethod::name)
		.collect(Collectors.toUnmodifiableSet());

	private final ConcurrentMap<TimerKey, Timer> timers = new ConcurrentHashMap<>();

	/** Their series are there from the start, so that alarms see the first failure. */
	private final Map<Integer, LongAdder> failures = Map.of(HttpServletResponse.SC_INTERNAL_SERVER_ERROR,
			new LongAdder(), HttpServletResponse.SC_SERVICE_UNAVAILABLE, new LongAdder());

	private volatile @Nullable MeterRegistry registry;

	@Override
	public void bindTo(MeterRegistry registry) {
		this.registry = registry;
		this.failures
			.forEach((status, count) -> FunctionCounter.builder("kartoteka.responses.failed", count, LongAdder::sum)
				.description("Responses that say that the program has failed, by status")
				.tag("status", Integer.toString(status))
				.register(registry));
	}

	/** Sets the route of a request. */
	static void setRoute(ServletRequest request, String route) {
		request.setAttribute(ROUTE, route);
	}

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		long begin = System.nanoTime();
		int status = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
		try {
			chain.doFilter(request, response);
			status = ((HttpServletResponse) response).getStatus();
		}
		finally {
			record((HttpServletRequest) request, status, System.nanoTime() - begin);
		}
	}

	private void record(HttpServletRequest request, int status, long nanos) {
		LongAdder failed = this.failures.get(status);
		if (failed != null) {
			failed.increment();
		}
		MeterRegistry current = this.registry;
		if (current != null) {
			this.timers.computeIfAbsent(keyOf(request, status), (key) -> key.timerIn(current))
				.record(nanos, TimeUnit.NANOSECONDS);
		}
	}

	private static TimerKey keyOf(HttpServletRequest request, int status) {
		String route = (String) request.getAttribute(ROUTE);
		if (route == null) {
			route = (status == HttpServletResponse.SC_NOT_FOUND) ? "NOT_FOUND" : "UNKNOWN";
		}
		return new TimerKey(knownMethod(request.getMethod()), route, status);
	}

	/** The method, or a substitute for one that nobody has defined. */
	static String knownMethod(String method) {
		return METHODS.contains(method) ? method : "UNKNOWN";
	}

	private record TimerKey(String method, String route, int status) {

		Timer timerIn(MeterRegistry registry) {
			return Timer.builder("http.server.requests")
				.tags("method", this.method, "uri", this.route, "status", Integer.toString(this.status), "outcome",
						Outcome.forStatus(this.status).name())
				.register(registry);
		}

	}

}
