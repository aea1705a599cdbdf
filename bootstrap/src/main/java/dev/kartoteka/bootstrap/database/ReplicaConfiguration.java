package dev.kartoteka.bootstrap.database;

import java.time.Clock;
import java.util.Objects;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.micrometer.core.instrument.MeterRegistry;

import dev.kartoteka.bootstrap.fault.FaultLog;
import dev.kartoteka.bootstrap.settings.EmbeddedDatabase;
import dev.kartoteka.bootstrap.settings.KartotekaProperties;
import dev.kartoteka.bootstrap.start.StartFailure;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * The read replica. It is chosen when its bean is created, since beans may have been
 * selected at build time.
 */
@Configuration(proxyBeanMethods = false)
class ReplicaConfiguration {

	/** In milliseconds. A list that waits for longer is read from the database. */
	private static final long CONNECTION_TIMEOUT = 500;

	@Bean
	StreamingReplica readReplica(KartotekaProperties properties, DatabaseAddress database, Environment settings,
			Clock clock, FaultLog faultLog, ObjectProvider<MeterRegistry> metrics) {
		KartotekaProperties.ReadReplica replica = properties.readReplica();
		boolean configured = StringUtils.hasText(replica.url());
		if (configured) {
			requireUsable(Objects.requireNonNull(replica.url()), settings);
		}
		return new StreamingReplica(configured, replica.maxLag(),
				() -> pool(address(replica, database), settings, metrics), clock, faultLog);
	}

	@Bean
	ReplicaWatch replicaWatch(StreamingReplica replica, KartotekaProperties properties, DatabaseAddress database) {
		return new ReplicaWatch(replica, database, address(properties.readReplica(), database));
	}

	private static DatabaseAddress address(KartotekaProperties.ReadReplica replica, DatabaseAddress database) {
		return database.at(Objects.requireNonNullElse(replica.url(), ""));
	}

	/**
	 * Requires an address of PostgreSQL beside that of the database.
	 * @throws StartFailure if it is none
	 */
	static void requireUsable(String url, Environment settings) {
		if (!url.startsWith("jdbc:postgresql:")) {
			throw new StartFailure("KARTOTEKA_READ_REPLICA_URL is not the address of a PostgreSQL database.",
					"Set it to an address like jdbc:postgresql://host:5432/database.");
		}
		if (EmbeddedDatabase.isChosen(settings)) {
			throw new StartFailure("KARTOTEKA_READ_REPLICA_URL is set, but SPRING_DATASOURCE_URL is not.",
					"Unset it, or set both: the embedded database has no replica.");
		}
	}

	/**
	 * Has the settings of the pool of the database. Opens whether it can connect or not.
	 */
	private static HikariDataSource pool(DatabaseAddress address, Environment settings,
			ObjectProvider<MeterRegistry> metrics) {
		HikariConfig config = Binder.get(settings).bindOrCreate("spring.datasource.hikari", HikariConfig.class);
		config.setPoolName("kartoteka-replica");
		config.setJdbcUrl(address.url());
		config.setUsername(address.username());
		config.setPassword(address.password());
		config.setConnectionTimeout(CONNECTION_TIMEOUT);
		config.setInitializationFailTimeout(-1);
		metrics
			.ifAvailable((registry) -> config.setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(registry)));
		if (DatabaseCheck.expectsPooler(settings)) {
			PatientPool.prepareForPooler(config);
		}
		return new HikariDataSource(config);
	}

}
