package dev.kartoteka.bootstrap.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

import dev.kartoteka.bootstrap.settings.DataFolder;
import dev.kartoteka.bootstrap.settings.KartotekaProperties;
import dev.kartoteka.bootstrap.start.StartFailure;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.StringUtils;

/** A command that works on the data folder. It reads the settings and starts nothing. */
abstract class InstallationCommand implements Callable<Integer> {

	@Spec
	private @Nullable CommandSpec spec;

	@Unmatched
	private List<String> settings = new ArrayList<>();

	@Override
	public final Integer call() {
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Context.class)
			.web(WebApplicationType.NONE)
			.run(this.settings.toArray(String[]::new))) {
			run(context.getBean(KartotekaProperties.class), context.getBean(DataSourceProperties.class));
			return ExitCode.OK;
		}
		catch (StartFailure ex) {
			return failed(String.valueOf(ex.getMessage()));
		}
		catch (IOException | SQLException ex) {
			return failed(String.valueOf(ex));
		}
	}

	private int failed(String reason) {
		command().commandLine().getErr().println(command().name() + " failed: " + reason);
		return ExitCode.SOFTWARE;
	}

	/**
	 * Does the work.
	 * @throws StartFailure if it cannot be done
	 */
	abstract void run(KartotekaProperties properties, DataSourceProperties external) throws IOException, SQLException;

	/** Prints a line of the result to the standard output. */
	final void print(String line) {
		command().commandLine().getOut().println(line);
	}

	static boolean isExternal(DataSourceProperties database) {
		return StringUtils.hasText(database.getUrl());
	}

	/** Returns the absolute data folder, which has an embedded database. */
	static Path folderWithDatabase(KartotekaProperties properties) {
		Path folder = folder(properties);
		if (Files.notExists(folder.resolve(DataFolder.DATABASE))) {
			throw new StartFailure("there is no embedded database in %s.".formatted(folder),
					"Set KARTOTEKA_DATA_DIR to the data folder.");
		}
		return folder;
	}

	static Path folder(KartotekaProperties properties) {
		return properties.dataDir().toAbsolutePath().normalize();
	}

	private CommandSpec command() {
		return Objects.requireNonNull(this.spec);
	}

	@EnableConfigurationProperties({ KartotekaProperties.class, DataSourceProperties.class })
	static class Context {

	}

}
