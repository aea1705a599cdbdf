package dev.kartoteka.adapter.web.wire.route;

import java.time.Duration;
import java.util.List;

import org.apache.catalina.Container;
import org.apache.catalina.Context;
import org.apache.catalina.core.StandardHost;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

import dev.kartoteka.adapter.web.wire.input.PhoneNumbers;
import dev.kartoteka.adapter.web.wire.input.UploadedImages;
import dev.kartoteka.adapter.web.wire.response.PublicListResponses;
import dev.kartoteka.domain.account.RequireActiveCaller;
import dev.kartoteka.domain.idempotency.ExecuteIdempotently;
import dev.kartoteka.domain.image.ReceiveImage;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ CorsProperties.class, ProxyProperties.class })
class WireConfiguration {

	/** Spring Security's filters stand at -100. */
	private static final int BEFORE_SECURITY = -150;

	/** Browsers may see whatever the gate says. */
	private static final int BEFORE_THE_GATE = BEFORE_SECURITY - 1;

	private static final int BEFORE_ALL = Ordered.HIGHEST_PRECEDENCE;

	@Bean
	PhoneNumbers phoneNumbers(@Value("${kartoteka.default-phone-region:RU}") String region) {
		return new PhoneNumbers(region);
	}

	@Bean
	UploadedImages uploadedImages(ReceiveImage receiving) {
		return new UploadedImages(receiving);
	}

	@Bean
	PublicListResponses openAnswers(@Value("${kartoteka.open-lists.max-age:0s}") Duration maxAge) {
		return new PublicListResponses(maxAge);
	}

	@Bean
	RouteTable routeTable(List<RouteDeclarations> resources, RequireActiveCaller admission) {
		return RouteTable.of(resources, admission);
	}

	@Bean
	FilterRegistrationBean<TrustedProxies> trustedProxies(ProxyProperties properties) {
		FilterRegistrationBean<TrustedProxies> registration = new FilterRegistrationBean<>(
				new TrustedProxies(properties.trustedProxies()));
		registration.setOrder(BEFORE_ALL);
		return registration;
	}

	@Bean
	RequestTimes requestTimes() {
		return new RequestTimes();
	}

	@Bean
	FilterRegistrationBean<RequestTimes> measuredRequests(RequestTimes times) {
		FilterRegistrationBean<RequestTimes> registration = new FilterRegistrationBean<>(times);
		registration.setOrder(BEFORE_ALL + 1);
		return registration;
	}

	@Bean
	FilterRegistrationBean<CrossOrigin> crossOrigin(CorsProperties properties) {
		FilterRegistrationBean<CrossOrigin> registration = new FilterRegistrationBean<>(
				new CrossOrigin(properties.allowedOrigins()));
		registration.setOrder(BEFORE_THE_GATE);
		return registration;
	}

	@Bean
	FilterRegistrationBean<RouteFilter> gate(RouteTable routes) {
		FilterRegistrationBean<RouteFilter> registration = new FilterRegistrationBean<>(new RouteFilter(routes));
		registration.setOrder(BEFORE_SECURITY);
		return registration;
	}

	@Bean
	RefusalCounts refusalCounts() {
		return new RefusalCounts();
	}

	@Bean
	RouteMapping routeMapping(ExecuteIdempotently responses, RequireActiveCaller admission, RefusalCounts refusals) {
		return new RouteMapping(new EndpointHandler(new IdempotentRequests(responses, admission), refusals));
	}

	/**
	 * Requests have names, odd characters in paths are for the gate to judge, and errors
	 * are JSON.
	 */
	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> tomcatForTheGate() {
		return (factory) -> {
			factory.addConnectorCustomizers((connector) -> {
				connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
				connector.setEncodedReverseSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
			});
			factory.addEngineValves(new RequestIdValve());
			factory.addContextCustomizers(WireConfiguration::reportErrorsAsJson);
		};
	}

	private static void reportErrorsAsJson(Context context) {
		Container host = context.getParent();
		// Named too, so that the host does not add another one.
		((StandardHost) host).setErrorReportValveClass(JsonErrorValve.class.getName());
		host.getPipeline().addValve(new JsonErrorValve());
	}

}
