package dev.kartoteka.bootstrap;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

/** A separate JVM, which tests can kill. */
public final class ChildProcess implements AutoCloseable {

	/**
	 * After this time a process counts as stuck. It is no bound on the speed of the
	 * start: beside other tests on a busy machine of two cores, a first start that
	 * creates its database took more than a minute.
	 */
	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private final Process process;

	private final Path output;

	private final Path errors;

	private ChildProcess(Process process, Path output, Path errors) {
		this.process = process;
		this.output = output;
		this.errors = errors;
	}

	/** Starts the program, on free ports unless the environment names others. */
	public static ChildProcess kartoteka(Map<String, String> environment) throws IOException {
		return run(Kartoteka.class, environment);
	}

	public static ChildProcess run(Class<?> program, Map<String, String> environment, String... arguments)
			throws IOException {
		return start(ClassArchive.options(), program, environment, arguments);
	}

	/** Starts a process whose options say where its classes are. */
	static ChildProcess start(List<String> options, Class<?> program, Map<String, String> environment,
			String... arguments) throws IOException {
		List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(),
				"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
		command.addAll(options);
		command.add(program.getName());
		command.addAll(List.of(arguments));
		Path output = Files.createTempFile("child", ".log");
		Path errors = Files.createTempFile("child", ".err");
		ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(output.toFile())
			.redirectError(errors.toFile());
		builder.environment().put("SERVER_PORT", "0");
		builder.environment().put("MANAGEMENT_SERVER_PORT", "0");
		builder.environment().putAll(environment);
		return new ChildProcess(builder.start(), output, errors);
	}

	public ChildProcess awaitOutput(String text) throws Exception {
		Instant deadline = Instant.now().plus(PATIENCE);
		while (!output().contains(text)) {
			assertThat(this.process.isAlive()).as(output()).isTrue();
			assertThat(Instant.now()).as(output()).isBefore(deadline);
			Thread.sleep(50);
		}
		return this;
	}

	public int awaitExit() throws InterruptedException {
		assertThat(this.process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
		return this.process.exitValue();
	}

	/** Kills the process as {@code kill -9} does, and asserts that this ended it. */
	public void kill() throws InterruptedException {
		this.process.destroyForcibly();
		assertThat(awaitExit()).isEqualTo(128 + 9);
	}

	/** Ends the process as {@code kill} does. */
	public void terminate() {
		this.process.destroy();
	}

	/** Returns everything that was printed, errors last. */
	public String output() throws IOException {
		return written(this.output) + errors();
	}

	/** Returns what was printed to standard error. */
	public String errors() throws IOException {
		return written(this.errors);
	}

	/** The last letter may still be incomplete, which is no mistake of the process. */
	private static String written(Path file) throws IOException {
		return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
	}

	@Override
	public void close() throws IOException {
		this.process.destroyForcibly();
		Files.deleteIfExists(this.output);
		Files.deleteIfExists(this.errors);
	}

}
