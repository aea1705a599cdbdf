package dev.kartoteka.adapter.cli.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

import dev.kartoteka.domain.shared.Refusal;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A command that runs once, instead of the server. Options that it does not declare but
 * that look like {@code --spring.datasource.url=…} are settings of the program.
 */
public abstract class ProgramCommand implements Callable<Integer> {

	/** The command has read all its input, and has refused some of it. */
	public static final int WITH_REFUSALS = 3;

	protected final Logger log = LoggerFactory.getLogger(getClass());

	@Spec
	private @Nullable CommandSpec spec;

	@Unmatched
	private List<String> settings = new ArrayList<>();

	private @Nullable Function<String[], ConfigurableApplicationContext> start;

	/** Sets how the use cases are started, without a server, with the given settings. */
	public void startBy(Function<String[], ConfigurableApplicationContext> start) {
		this.start = start;
	}

	@Override
	public Integer call() {
		validate();
		try (ConfigurableApplicationContext context = started()) {
			return (context != null) ? runAndReport(context) : ExitCode.SOFTWARE;
		}
	}

	/** Returns null if the use cases cannot be started; the reason was reported then. */
	private @Nullable ConfigurableApplicationContext started() {
		try {
			return Objects.requireNonNull(this.start).apply(this.settings.toArray(String[]::new));
		}
		catch (RuntimeException ex) {
			this.log.debug("The cause", ex);
			return null;
		}
	}

	private int runAndReport(BeanFactory useCases) {
		try {
			return run(useCases);
		}
		catch (CommandFailure | Refusal ex) {
			this.log.error("{} failed: {}{}", command().name(), ex.getMessage(), afterFailure());
			this.log.debug("The cause", ex);
			return ExitCode.SOFTWARE;
		}
	}

	/**
	 * Checks the options that were given.
	 * @throws ParameterException if they cannot be used; see {@link #wrongUsage}
	 */
	protected abstract void validate();

	/**
	 * Does the work.
	 * @param useCases has the driving ports
	 * @return the exit code
	 */
	protected abstract int run(BeanFactory useCases);

	/** The end of the message about a failure: what it leaves behind. */
	protected String afterFailure() {
		return "";
	}

	/** Prints a line of the result to the standard output. */
	protected final void print(String line) {
		command().commandLine().getOut().println(line);
	}

	/** An error in the options, shown with the usage. */
	protected final ParameterException wrongUsage(String message) {
		return new ParameterException(command().commandLine(), message);
	}

	private CommandSpec command() {
		return Objects.requireNonNull(this.spec);
	}

}
