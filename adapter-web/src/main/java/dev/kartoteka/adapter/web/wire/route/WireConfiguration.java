package dev.kartoteka.adapter.web.wire.route;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadFactory;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.apache.catalina.Container;
import org.apache.catalina.Context;
import org.apache.catalina.core.StandardHost;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;

import dev.kartoteka.adapter.web.RequestQueue;
import dev.kartoteka.adapter.web.wire.connection.HttpProtocol;
import dev.kartoteka.adapter.web.wire.input.PhoneNumbers;
import dev.kartoteka.adapter.web.wire.input.UploadedImages;
import dev.kartoteka.adapter.web.wire.response.PublicListResponses;
import dev.kartoteka.domain.account.RequireActiveCaller;
import dev.kartoteka.domain.idempotency.ExecuteIdempotently;
import dev.kartoteka.domain.image.ReceiveImage;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ CorsProperties.class, ProxyProperties.class })
class WireConfiguration {

	/** The order of Spring Security's filter chain is -100. */
	private static final int BEFORE_SECURITY = -150;

	/** Before the routes, so that browsers can read 404 and 406 responses. */
	private static final int BEFORE_ROUTES = BEFORE_SECURITY - 1;

	private static final int BEFORE_ALL = Ordered.HIGHEST_PRECEDENCE;

	/**
	 * For each connection to the database: more busy requests would only wait for one.
	 */
	private static final int BUSY_REQUESTS = 4;

	/** For each connection to the database. */
	private static final int REQUESTS_IN_PROGRESS = 10;

	/**
	 * In bytes. Each connection has such a buffer, and each request in progress that much
	 * more; few requests have more bytes than that.
	 */
	private static final String READ_BUFFER = "2048";

	@Bean
	PhoneNumbers phoneNumbers(@Value("${kartoteka.default-phone-region:RU}") String region) {
		return new PhoneNumbers(region);
	}

	@Bean
	UploadedImages uploadedImages(ReceiveImage receiving) {
		return new UploadedImages(receiving);
	}

	@Bean
	PublicListResponses publicListResponses(@Value("${kartoteka.open-lists.max-age:0s}") Duration maxAge,
			ProxyProperties proxies) {
		return new PublicListResponses(maxAge, proxies.headersOfLinks());
	}

	@Bean
	RouteTable routeTable(List<RouteDeclarations> controllers, RequireActiveCaller requireActiveCaller) {
		return RouteTable.of(controllers, requireActiveCaller);
	}

	@Bean
	FilterRegistrationBean<TrustedProxyFilter> trustedProxyFilter(ProxyProperties properties) {
		FilterRegistrationBean<TrustedProxyFilter> registration = new FilterRegistrationBean<>(
				new TrustedProxyFilter(properties.trustedProxies(), properties.publicUrl()));
		registration.setOrder(BEFORE_ALL);
		return registration;
	}

	/** The deadline begins as soon as the head of a request is complete. */
	@Bean
	FilterRegistrationBean<ResponseDeadlineFilter> responseDeadlineFilter(
			@Value("${kartoteka.response-deadline:6s}") Duration deadline) {
		FilterRegistrationBean<ResponseDeadlineFilter> registration = new FilterRegistrationBean<>(
				new ResponseDeadlineFilter(deadline));
		registration.setOrder(BEFORE_ALL);
		return registration;
	}

	@Bean
	RequestMetricsFilter requestMetricsFilter() {
		return new RequestMetricsFilter();
	}

	@Bean
	FilterRegistrationBean<RequestMetricsFilter> requestMetricsFilterRegistration(RequestMetricsFilter times) {
		FilterRegistrationBean<RequestMetricsFilter> registration = new FilterRegistrationBean<>(times);
		registration.setOrder(BEFORE_ALL + 1);
		return registration;
	}

	/** Sees the client's real address, and the responses of all filters behind it. */
	@Bean
	FilterRegistrationBean<SecurityLogFilter> securityLogFilter() {
		FilterRegistrationBean<SecurityLogFilter> registration = new FilterRegistrationBean<>(
				new SecurityLogFilter(new SecurityLog(Clock.systemUTC())));
		registration.setOrder(BEFORE_ALL + 2);
		return registration;
	}

	@Bean
	FilterRegistrationBean<CorsHeaderFilter> corsHeaderFilter(CorsProperties properties) {
		FilterRegistrationBean<CorsHeaderFilter> registration = new FilterRegistrationBean<>(
				new CorsHeaderFilter(properties));
		registration.setOrder(BEFORE_ROUTES);
		return registration;
	}

	@Bean
	FilterRegistrationBean<RouteFilter> routeFilter(RouteTable routes) {
		FilterRegistrationBean<RouteFilter> registration = new FilterRegistrationBean<>(new RouteFilter(routes));
		registration.setOrder(BEFORE_SECURITY);
		return registration;
	}

	@Bean
	RefusalMetrics refusalMetrics() {
		return new RefusalMetrics();
	}

	@Bean
	EndpointHandlerMapping endpointHandlerMapping(ExecuteIdempotently responses,
			RequireActiveCaller requireActiveCaller, RefusalMetrics refusals) {
		return new EndpointHandlerMapping(
				new EndpointHandler(new IdempotentRequests(responses, requireActiveCaller), refusals));
	}

	@Bean
	RequestQueue requestQueue(@Value("${spring.datasource.hikari.maximum-pool-size:10}") int poolSize) {
		ThreadFactory threads = Thread.ofVirtual().name("request-", 1).inheritInheritableThreadLocals(false).factory();
		return new RequestQueue((request) -> threads.newThread(request).start(), BUSY_REQUESTS * poolSize,
				REQUESTS_IN_PROGRESS * poolSize);
	}

	@Bean
	MeterBinder requestQueueMeters(RequestQueue requests) {
		return (registry) -> {
			Gauge.builder("kartoteka.requests.waiting", requests, RequestQueue::waiting)
				.description("Requests that wait until they may begin")
				.register(registry);
			Gauge.builder("kartoteka.requests.in.progress", requests, RequestQueue::inProgress)
				.description("Requests that have begun and do not wait for their clients")
				.register(registry);
		};
	}

	/**
	 * Gives requests their ids, accepts raw UTF-8 in URLs, ends connections of clients
	 * that are too slow, limits the requests in progress, passes encoded slashes in paths
	 * on to {@link RouteFilter}, and makes error responses JSON.
	 */
	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> tomcatCustomizer(RequestQueue requests) {
		return (factory) -> {
			factory.setProtocol(HttpProtocol.class.getName());
			factory.addConnectorCustomizers((connector) -> {
				connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
				connector.setEncodedReverseSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
				connector.setProperty("socket.appReadBufSize", READ_BUFFER);
			});
			factory.addProtocolHandlerCustomizers((protocol) -> protocol.setExecutor(requests));
			factory.addEngineValves(new RequestIdValve(), new PercentEncodingValve());
			factory.addContextCustomizers(WireConfiguration::reportErrorsAsJson);
		};
	}

	private static void reportErrorsAsJson(Context context) {
		Container host = context.getParent();
		// Set by class name too, so that the host does not add its default valve.
		((StandardHost) host).setErrorReportValveClass(JsonErrorValve.class.getName());
		host.getPipeline().addValve(new JsonErrorValve());
	}

}
