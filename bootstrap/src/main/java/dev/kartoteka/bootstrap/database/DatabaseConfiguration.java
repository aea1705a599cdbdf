package dev.kartoteka.bootstrap.database;

import java.time.Clock;

import javax.sql.DataSource;

import dev.kartoteka.bootstrap.fault.FaultLog;
import dev.kartoteka.bootstrap.postgresql.EmbeddedPostgres;
import dev.kartoteka.bootstrap.postgresql.EmbeddedPostgresSupervisor;
import dev.kartoteka.bootstrap.settings.DataFolder;
import dev.kartoteka.bootstrap.settings.EmbeddedDatabase;
import dev.kartoteka.bootstrap.settings.ExternalDatabase;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Role;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	static DeadlineDataSourceProcessor deadlineDataSourceProcessor() {
		return new DeadlineDataSourceProcessor();
	}

	/** Migrations run on a separate connection, without the timeouts of requests. */
	@Bean
	LiquibaseConnectionDetails liquibaseConnectionDetails(JdbcConnectionDetails database,
			@Value("${spring.liquibase.url:}") String url, @Value("${spring.liquibase.user:}") String username,
			@Value("${spring.liquibase.password:}") String password) {
		return new MigrationAddress(database, url, username, password);
	}

	/** The only clock of the program. */
	@Bean
	DatabaseClock clock(@Lazy DataSource database) {
		return new DatabaseClock(database, Clock.systemUTC(), System::nanoTime);
	}

	@Bean
	DatabaseClockSynchronization databaseClockSynchronization(DatabaseClock clock) {
		return new DatabaseClockSynchronization(clock);
	}

	@Bean
	static PatientPool patientPool(ObjectProvider<FaultLog> faultLog, Environment settings) {
		return new PatientPool(faultLog::getObject, DatabaseCheck.expectsPooler(settings));
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
		DatabaseAddress databaseAddress(DataSourceProperties properties, Environment settings) {
			DatabaseAddress address = DatabaseAddress.of(properties);
			DatabaseCheck.check(address, settings);
			return address;
		}

	}

}
