package dev.kartoteka.bootstrap.wiring;

import java.util.function.Supplier;

import dev.kartoteka.adapter.persistence.CallerWrites;
import dev.kartoteka.adapter.web.RequestQueue;
import dev.kartoteka.adapter.web.ResponseDeadline;
import dev.kartoteka.application.UseCase;
import dev.kartoteka.bootstrap.fault.FaultLog;
import dev.kartoteka.bootstrap.settings.ClientSettings;
import dev.kartoteka.bootstrap.settings.OrganizationSettings;
import dev.kartoteka.domain.clientcard.ClientSharing;
import dev.kartoteka.domain.organization.OrganizationCreators;
import dev.kartoteka.domain.shared.ResponseTime;

import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Role;
import org.springframework.transaction.TransactionManager;
import org.springframework.util.function.SingletonSupplier;

/** Registers the classes annotated with {@link UseCase}. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(basePackageClasses = UseCase.class, useDefaultFilters = false,
		includeFilters = @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = UseCase.class))
@Import(AdvisedBeans.class)
@EnableConfigurationProperties({ ClientSettings.class, OrganizationSettings.class })
public class UseCasesConfiguration {

	/** For work without a request it is unlimited. */
	@Bean
	ResponseTime responseTime() {
		return new ResponseTime(ResponseDeadline::atMost, RequestQueue::waitsInLine, RequestQueue::keepsOthersWaiting);
	}

	/** Needs to be static: it is created before the other beans. */
	@Bean
	static UncountedImageWorkshop uncountedImageWorkshop() {
		return new UncountedImageWorkshop();
	}

	@Bean
	OrganizationCreators organizationCreators(OrganizationSettings settings) {
		return settings.createdBy();
	}

	@Bean
	ClientSharing clientSharing(ClientSettings settings) {
		return settings.sharing();
	}

	/**
	 * Needs the infrastructure role: without it there are no transactions, and no error.
	 */
	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	static Advisor useCaseAdvisor(ObjectProvider<TransactionManager> transactionManager,
			ObjectProvider<FaultLog> faultLog, ObjectProvider<CallerWrites> callerWrites) {
		Supplier<CallerWrites> writes = SingletonSupplier.of(callerWrites::getObject);
		return new DefaultPointcutAdvisor(new AnnotationMatchingPointcut(UseCase.class, true), new UseCaseInterceptor(
				transactionManager::getObject, SingletonSupplier.of(faultLog::getObject), () -> writes.get().wrote()));
	}

}
