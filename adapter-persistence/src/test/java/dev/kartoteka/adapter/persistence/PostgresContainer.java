package dev.kartoteka.adapter.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.PullImageResultCallback;
import com.github.dockerjava.api.exception.NotFoundException;
import org.slf4j.LoggerFactory;
import org.testcontainers.dockerclient.DockerClientProviderStrategy;
import org.testcontainers.postgresql.PostgreSQLContainer;

import dev.kartoteka.adapter.persistence.TestPostgres.Server;

/** Starts the PostgreSQL of the tests in a container. */
final class PostgresContainer {

	static final String IMAGE = "postgres:18-alpine";

	private static final long MINUTES_FOR_THE_IMAGE = 5;

	private PostgresContainer() {
	}

	/**
	 * Starts the container. The reaper of Testcontainers removes it when the JVM ends.
	 * @throws IllegalStateException with one sentence that names the image, if there is
	 * no Docker engine, no image, or the container does not start
	 */
	@SuppressWarnings("resource")
	static Server start() {
		List<Logger> silenced = silence("org.testcontainers", "tc", "com.github.dockerjava");
		try {
			requireImage(engine());
			PostgreSQLContainer container = new PostgreSQLContainer(IMAGE).withCommand("postgres", "-c", "fsync=off",
					"-c", "max_connections=300");
			container.start();
			return new Server(container.getHost(), container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
					container.getUsername(), container.getPassword());
		}
		catch (RuntimeException ex) {
			throw new IllegalStateException(
					"No container of %s can be had: %s".formatted(IMAGE, firstLineOf(rootOf(ex))), ex);
		}
		finally {
			silenced.forEach((logger) -> logger.setLevel(null));
		}
	}

	/**
	 * Testcontainers and its client log failures as errors; the exception says the same
	 * in one line.
	 */
	private static List<Logger> silence(String... names) {
		List<Logger> silenced = new ArrayList<>();
		for (String name : names) {
			if (LoggerFactory.getLogger(name) instanceof Logger logger) {
				logger.setLevel(Level.OFF);
				silenced.add(logger);
			}
		}
		return silenced;
	}

	// Not the client of Testcontainers, which first starts a container of its own.
	private static DockerClient engine() {
		List<DockerClientProviderStrategy> strategies = new ArrayList<>();
		ServiceLoader.load(DockerClientProviderStrategy.class).forEach(strategies::add);
		return DockerClientProviderStrategy.getFirstValidStrategy(strategies).getDockerClient();
	}

	// Testcontainers would try for minutes what failed at once.
	private static void requireImage(DockerClient engine) {
		try {
			engine.inspectImageCmd(IMAGE).exec();
		}
		catch (NotFoundException _) {
			pull(engine);
		}
	}

	private static void pull(DockerClient engine) {
		try {
			boolean pulled = engine.pullImageCmd(IMAGE)
				.exec(new PullImageResultCallback())
				.awaitCompletion(MINUTES_FOR_THE_IMAGE, TimeUnit.MINUTES);
			if (!pulled) {
				throw new IllegalStateException(
						"the image did not come within %d minutes".formatted(MINUTES_FOR_THE_IMAGE));
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static Throwable rootOf(Throwable failure) {
		Throwable root = failure;
		while (root.getCause() != null) {
			root = root.getCause();
		}
		return root;
	}

	private static String firstLineOf(Throwable failure) {
		return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
	}

}
