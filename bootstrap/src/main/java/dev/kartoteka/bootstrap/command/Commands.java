package dev.kartoteka.bootstrap.command;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.kartoteka.adapter.cli.CommandLineInterface;
import dev.kartoteka.bootstrap.backup.Backup;
import dev.kartoteka.bootstrap.backup.MoveDatabase;
import dev.kartoteka.bootstrap.backup.Restore;
import dev.kartoteka.bootstrap.check.Check;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Runs commands, each in an application context of its own. */
public final class Commands {

	private static final String SERVE = "serve";

	private static final Set<String> HELP = Set.of("-h", "--help", "-V", "--version");

	private Commands() {
	}

	/**
	 * Returns the settings of the server, or nothing if the arguments name another
	 * command, ask for help or are wrong.
	 */
	public static Optional<String[]> settingsOfServer(List<String> arguments) {
		List<String> settings = (!arguments.isEmpty() && arguments.getFirst().equals(SERVE))
				? arguments.subList(1, arguments.size()) : arguments;
		boolean serves = settings.stream().allMatch((setting) -> setting.startsWith("--") && !HELP.contains(setting));
		return serves ? Optional.of(settings.toArray(String[]::new)) : Optional.empty();
	}

	/**
	 * Runs the command that the first argument names.
	 * @return the exit code; see {@link CommandLineInterface#run}
	 */
	public static int run(List<String> arguments) {
		return CommandLineInterface.run(arguments, Commands::start, new Check(), new Backup(), new Restore(),
				new MoveDatabase());
	}

	private static ConfigurableApplicationContext start(String[] settings) {
		return new SpringApplicationBuilder(CommandContext.class).web(WebApplicationType.NONE)
			.lazyInitialization(true)
			.run(settings);
	}

}
