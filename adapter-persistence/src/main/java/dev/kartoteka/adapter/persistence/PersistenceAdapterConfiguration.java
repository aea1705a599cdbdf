package dev.kartoteka.adapter.persistence;

import org.hibernate.cfg.JdbcSettings;

import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/**
 * Configures the persistence adapter. Needs a {@code DataSource}, JPA on it, and a
 * {@code Clock}. Liquibase makes the schema from {@code db/changelog/db.changelog-
 * master.yaml}, where Spring Boot looks for it.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@EntityScan
@EnableJpaRepositories(enableDefaultTransactions = false)
public class PersistenceAdapterConfiguration {

	/**
	 * Turns off Hibernate's log of SQL errors. Broken constraints become refusals, other
	 * failures are logged by their handlers, and the driver's messages quote personal
	 * data such as phones.
	 */
	@Bean
	HibernatePropertiesCustomizer silentDriver() {
		return (properties) -> properties.put(JdbcSettings.LOG_JDBC_ERRORS, false);
	}

}
