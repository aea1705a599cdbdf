package dev.kartoteka.adapter.persistence;

import org.springframework.boot.persistence.autoconfigure.EntityScan;
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

}
