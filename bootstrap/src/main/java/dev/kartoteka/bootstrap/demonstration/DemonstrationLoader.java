package dev.kartoteka.bootstrap.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.kartoteka.adapter.persistence.DemonstrationData;
import dev.kartoteka.bootstrap.settings.RandomText;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PasswordHasher;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.stereotype.Component;

/**
 * Loads demonstration data before other runners and before the program is ready, on a
 * separate connection without the timeouts of requests. Existing data stay as they are,
 * so the same command starts the program again.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@ConditionalOnProperty("kartoteka.demonstration-data.load")
@EnableConfigurationProperties(DemonstrationProperties.class)
class DemonstrationLoader implements ApplicationRunner {

	private static final Logger log = LoggerFactory.getLogger(DemonstrationLoader.class);

	private final DemonstrationProperties properties;

	private final JdbcConnectionDetails database;

	private final PasswordHasher hasher;

	DemonstrationLoader(DemonstrationProperties properties, JdbcConnectionDetails database, PasswordHasher hasher) {
		this.properties = properties;
		this.database = database;
		this.hasher = hasher;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		String password = Objects.requireNonNullElseGet(this.properties.password(), () -> RandomText.ofBytes(15));
		Instant begin = Instant.now();
		try {
			new DemonstrationData(dataSource()).load(this.properties.size(), this.hasher.hash(new Password(password)),
					DemonstrationLoader::logProgress);
		}
		catch (IllegalStateException ex) {
			log.info("No demonstration data are loaded: {}", ex.getMessage());
			return;
		}
		log.info("Demonstration data are loaded in {} s. Log in as user1, user2, … with the password {}",
				Duration.between(begin, Instant.now()).toSeconds(),
				(this.properties.password() != null) ? "of kartoteka.demonstration-data.password" : password);
	}

	private DataSource dataSource() {
		return DataSourceBuilder.create()
			.type(SimpleDriverDataSource.class)
			.url(this.database.getJdbcUrl())
			.username(this.database.getUsername())
			.password(this.database.getPassword())
			.driverClassName(this.database.getDriverClassName())
			.build();
	}

	private static void logProgress(String step, long done, long total) {
		log.info("{}: {} of {}", step, done, total);
	}

}
