package dev.kartoteka.adapter.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

import dev.kartoteka.adapter.cli.account.Staff;
import dev.kartoteka.adapter.cli.derived.RepairData;
import dev.kartoteka.adapter.cli.django.ImportDjango;
import dev.kartoteka.adapter.cli.geojson.ExportGeojson;
import dev.kartoteka.adapter.cli.geojson.ImportGeojson;
import dev.kartoteka.adapter.cli.person.EraseAgain;
import dev.kartoteka.adapter.cli.shared.ProgramCommand;

/**
 * The command line. Every option can also be an environment variable:
 * {@code KARTOTEKA_DJANGO_PASSWORD} is {@code --password} of {@code import-django}.
 */
public final class CommandLineInterface {

	/** The commands, with the prefix of their options in configuration. */
	private static final Map<Class<? extends ProgramCommand>, String> PREFIXES = Map.of(ImportDjango.class,
			"kartoteka.django.", ImportGeojson.class, "kartoteka.geojson.", ExportGeojson.class, "kartoteka.geojson.");

	private static final String PREFIXED_OPTION = "^--kartoteka\\.(django|geojson)\\.";

	private CommandLineInterface() {
	}

	/**
	 * Runs a command. Usage errors and help go to the console without starting anything.
	 * @param arguments the name of the command and its options
	 * @param start starts the use cases, without a server, with settings such as
	 * {@code --spring.datasource.url=…}
	 * @return the exit code: 0 done, 1 failed, 2 wrong usage, 3 done, but some input was
	 * refused
	 */
	public static int run(List<String> arguments, Function<String[], ConfigurableApplicationContext> start) {
		CommandLine line = new CommandLine(new Program());
		prepare(line, start);
		return line.execute(arguments.stream()
			.map((argument) -> argument.replaceFirst(PREFIXED_OPTION, "--"))
			.toArray(String[]::new));
	}

	private static void prepare(CommandLine line, Function<String[], ConfigurableApplicationContext> start) {
		for (CommandLine command : line.getSubcommands().values()) {
			if (command.getCommand() instanceof ProgramCommand program) {
				program.startBy(start);
				command.setDefaultValueProvider(CommandLineInterface::environmentVariable);
			}
			prepare(command, start);
		}
	}

	private static @Nullable String environmentVariable(ArgSpec argument) {
		String prefix = PREFIXES.get(argument.command().userObject().getClass());
		if (prefix == null || !(argument instanceof OptionSpec option)) {
			return null;
		}
		String name = (prefix + option.longestName().substring("--".length())).toUpperCase(Locale.ROOT)
			.replace('.', '_');
		String value = System.getenv(name.replace("-", ""));
		return (value != null) ? value : System.getenv(name.replace('-', '_'));
	}

	@Command(name = "java -jar kartoteka.jar", description = "Without a command, Kartoteka serves its API.",
			mixinStandardHelpOptions = true, subcommands = { ImportDjango.class, ImportGeojson.class,
					ExportGeojson.class, RepairData.class, Staff.class, EraseAgain.class, HelpCommand.class })
	private static final class Program {

	}

}
