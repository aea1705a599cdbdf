package dev.kartoteka.bootstrap.command;

import java.util.List;
import java.util.Set;

import dev.kartoteka.adapter.cli.CommandLineInterface;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Runs commands, each in an application context of its own. */
public final class Commands {

	private static final Set<String> HELP = Set.of("-h", "--help");

	private Commands() {
	}

	/**
	 * Whether the arguments name a command or ask for help, rather than start the server.
	 */
	public static boolean isCommand(List<String> arguments) {
		return !arguments.isEmpty() && (!arguments.getFirst().startsWith("-") || HELP.contains(arguments.getFirst()));
	}

	/**
	 * Runs the command that the first argument names.
	 * @return the exit code; see {@link CommandLineInterface#run}
	 */
	public static int run(List<String> arguments) {
		return CommandLineInterface.run(arguments, Commands::start);
	}

	private static ConfigurableApplicationContext start(String[] settings) {
		return new SpringApplicationBuilder(CommandContext.class).web(WebApplicationType.NONE)
			.lazyInitialization(true)
			.run(settings);
	}

}
