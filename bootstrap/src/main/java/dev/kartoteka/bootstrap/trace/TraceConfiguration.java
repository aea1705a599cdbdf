package dev.kartoteka.bootstrap.trace;

import jakarta.servlet.Filter;

import dev.kartoteka.bootstrap.settings.TraceSettings;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.info.BuildProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;

/**
 * Traces, if the settings say where they go. Otherwise no class of OpenTelemetry is
 * loaded, and requests and statements pass nothing more.
 */
@Configuration(proxyBeanMethods = false)
class TraceConfiguration {

	@Bean
	Traces traces(TraceSettings settings, ObjectProvider<BuildProperties> build) {
		return settings.enabled() ? OpenTelemetryTraces.of(settings, build.getIfAvailable()) : Traces.NONE;
	}

	@Bean
	FilterRegistrationBean<Filter> traceFilter(Traces traces) {
		FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(traces.filter());
		registration.setName("traceFilter");
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
		registration.setEnabled(traces.enabled());
		return registration;
	}

	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	static TracedDataSourceProcessor tracedDataSourceProcessor(ObjectProvider<Traces> traces) {
		return new TracedDataSourceProcessor(traces::getObject);
	}

}
