package dev.kartoteka.bootstrap.database;

import dev.kartoteka.bootstrap.fault.FaultLog;
import dev.kartoteka.bootstrap.postgresql.EmbeddedPostgres;
import dev.kartoteka.bootstrap.postgresql.EmbeddedPostgresSupervisor;
import dev.kartoteka.bootstrap.settings.DataFolder;
import dev.kartoteka.bootstrap.settings.EmbeddedDatabase;
import dev.kartoteka.bootstrap.settings.ExternalDatabase;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Role;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	static DeadlineDataSourceProcessor deadlineDataSourceProcessor() {
		return new DeadlineDataSourceProcessor();
	}

	/** Migrations run on a separate connection, without the timeouts of requests. */
	@Bean
	@Conditional(NoOtherMigrationAddress.class)
	LiquibaseConnectionDetails liquibaseConnectionDetails(JdbcConnectionDetails database) {
		return new MigrationAddress(database);
	}

	@Bean
	static PatientPool patientPool(ObjectProvider<FaultLog> faultLog) {
		return new PatientPool(faultLog::getObject);
	}

	@Configuration(proxyBeanMethods = false)
	@Conditional(EmbeddedDatabase.class)
	static class Embedded {

		@Bean
		@DependsOn({ "jwtSecret", "firstStaffAccount" })
		EmbeddedPostgres embeddedPostgres(DataFolder dataFolder) {
			return EmbeddedPostgres.start(dataFolder);
		}

		@Bean
		EmbeddedPostgresSupervisor embeddedPostgresSupervisor(EmbeddedPostgres postgres, FaultLog faultLog) {
			return new EmbeddedPostgresSupervisor(postgres, faultLog);
		}

		@Bean
		DatabaseAddress databaseAddress(EmbeddedPostgres postgres) {
			return new DatabaseAddress(postgres.url(), postgres.username(), postgres.password());
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Conditional(ExternalDatabase.class)
	static class External {

		@Bean
		@DependsOn({ "jwtSecret", "firstStaffAccount" })
		DatabaseAddress databaseAddress(DataSourceProperties properties) {
			DatabaseAddress address = DatabaseAddress.of(properties);
			DatabaseCheck.check(address);
			return address;
		}

	}

	/**
	 * Matches unless the migrations have their own address, which is needed if requests
	 * go through a connection pooler such as PgBouncer.
	 */
	static class NoOtherMigrationAddress implements Condition {

		@Override
		public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
			return !StringUtils.hasText(context.getEnvironment().getProperty("spring.liquibase.url"));
		}

	}

}
