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
 * All of this module. Needs a {@code DataSource}, JPA on it, and a {@code Clock}; the
 * schema is made by Liquibase from {@code db/changelog/db.changelog-master.yaml}, which
 * is where Spring Boot looks for it.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@EntityScan
@EnableJpaRepositories(enableDefaultTransactions = false)
public class PersistenceAdapterConfiguration {

	/**
	 * Broken constraints are refusals, and no errors; other failures are logged where
	 * they end. The driver's messages quote values, such as phones, that belong in no
	 * log.
	 */
	@Bean
	HibernatePropertiesCustomizer silentDriver() {
		return (properties) -> properties.put(JdbcSettings.LOG_JDBC_ERRORS, false);
	}

}
