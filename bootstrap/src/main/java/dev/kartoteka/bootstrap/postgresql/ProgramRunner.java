package dev.kartoteka.bootstrap.postgresql;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.sun.security.auth.module.UnixSystem;

import dev.kartoteka.bootstrap.start.StartFailure;

/** Runs the programs of PostgreSQL, also for root and in any locale. */
final class ProgramRunner {

	private final Programs programs;

	private final List<String> prefix;

	ProgramRunner(Programs programs) {
		this.programs = programs;
		this.prefix = prefix();
	}

	/** Runs the program to its end and returns the output of both streams. */
	Result run(String program, List<String> arguments) {
		List<String> command = new ArrayList<>(this.prefix);
		command.add(this.programs.program(program).toString());
		command.addAll(arguments);
		try {
			return execute(command);
		}
		catch (IOException ex) {
			throw new StartFailure(
					"PostgreSQL's programs can't be run from the data folder (%s).".formatted(ex.getMessage()),
					"Set KARTOTEKA_DATA_DIR to a folder on a disk that allows programs,"
							+ " or SPRING_DATASOURCE_URL to your own PostgreSQL.",
					ex);
		}
	}

	/**
	 * Returns the beginning of each command. PostgreSQL refuses to run as root; in a new
	 * user namespace root has no privileges.
	 * @throws StartFailure if this user cannot run PostgreSQL
	 */
	static List<String> prefix() {
		if (new UnixSystem().getUid() != 0) {
			return List.of();
		}
		List<String> inUserNamespace = List.of("unshare", "--user");
		try {
			List<String> probe = new ArrayList<>(inUserNamespace);
			probe.add("true");
			if (execute(probe).succeeded()) {
				return inUserNamespace;
			}
		}
		catch (IOException ex) {
			// There is no such program, as on macOS.
		}
		throw new StartFailure("the embedded PostgreSQL does not run as root here.",
				"Start Kartoteka as an ordinary user, or set SPRING_DATASOURCE_URL to your own PostgreSQL.");
	}

	private static Result execute(List<String> command) throws IOException {
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
		removeForeignSettings(builder.environment());
		Process process = builder.start();
		process.getOutputStream().close();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		return new Result(join(process), output.strip());
	}

	// PGDATA, PGPORT, PGOPTIONS and the like are meant for another server.
	private static void removeForeignSettings(Map<String, String> environment) {
		environment.keySet().removeIf((name) -> name.startsWith("PG"));
		environment.put("LC_ALL", "C");
	}

	// Waits even if interrupted: an interrupted stop would leave the server running.
	private static int join(Process process) {
		boolean interrupted = false;
		while (true) {
			try {
				int exitCode = process.waitFor();
				if (interrupted) {
					Thread.currentThread().interrupt();
				}
				return exitCode;
			}
			catch (InterruptedException ex) {
				interrupted = true;
			}
		}
	}

	record Result(int exitCode, String output) {

		boolean succeeded() {
			return this.exitCode == 0;
		}

	}

}
