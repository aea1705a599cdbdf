package dev.kartoteka.bootstrap.fault;

import dev.kartoteka.adapter.jobs.JobFaults;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FaultConfiguration {

	/** The name of the bean is the name in health. */
	@Bean
	FaultLog faults() {
		return new FaultLog();
	}

	@Bean
	JobFaults jobFaults(FaultLog faults) {
		return new JobFaults() {

			@Override
			public void failed(String jobs) {
				faults.failed(Subject.JOBS, jobs);
			}

			@Override
			public void restored() {
				faults.restored(Subject.JOBS);
			}

		};
	}

}
