package dev.kartoteka.bootstrap.fault;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FaultConfiguration {

	/** The name of the bean is the name in health. */
	@Bean
	FaultLog faults() {
		return new FaultLog();
	}

}
