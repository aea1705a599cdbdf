package dev.kartoteka.bootstrap.fault;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FaultConfiguration {

	@Bean
	FaultLog faultLog() {
		return new FaultLog();
	}

}
