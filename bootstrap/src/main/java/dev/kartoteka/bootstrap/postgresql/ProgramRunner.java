package dev.kartoteka.bootstrap.postgresql;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.sun.security.auth.module.UnixSystem;
import dev.kartoteka.bootstrap.start.StartFailure;

/** Runs PostgreSQL's programs the same way on every machine and for every user. */
final class ProgramRunner {

	private final Programs programs;

	private final List<String> prefix;

	ProgramRunner(Programs programs) {
		this.programs = programs;
		this.prefix = prefix();
	}

	/** Waits for the end; the output of both streams. */
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
							+ " or SPRING_DATASOURCE_URL to a PostgreSQL of your own.",
					ex);
		}
	}

	// PostgreSQL refuses to run as root. In a user namespace of its own root is nobody.
	private static List<String> prefix() {
		if (new UnixSystem().getUid() != 0) {
			return List.of();
		}
		List<String> asNobody = List.of("unshare", "--user");
		try {
			List<String> probe = new ArrayList<>(asNobody);
			probe.add("true");
			if (execute(probe).succeeded()) {
				return asNobody;
			}
		}
		catch (IOException ex) {
			// No such program, as on macOS: the same as a refusal.
		}
		throw new StartFailure("the embedded PostgreSQL does not run as root here.",
				"Start Kartoteka as an ordinary user, or set SPRING_DATASOURCE_URL to a PostgreSQL of your own.");
	}

	private static Result execute(List<String> command) throws IOException {
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
		dropSettingsOfOthers(builder.environment());
		Process process = builder.start();
		process.getOutputStream().close();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		return new Result(join(process), output.strip());
	}

	// PGDATA, PGPORT, PGOPTIONS … are meant for another server.
	private static void dropSettingsOfOthers(Map<String, String> environment) {
		environment.keySet().removeIf((name) -> name.startsWith("PG"));
		environment.put("LC_ALL", "C");
	}

	// An interrupted stop would leave the server behind.
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
