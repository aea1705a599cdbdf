package dev.kartoteka.adapter.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.UnmatchedArgumentException;

import dev.kartoteka.adapter.cli.account.Staff;
import dev.kartoteka.adapter.cli.comparison.CompareAnswers;
import dev.kartoteka.adapter.cli.derived.RepairData;
import dev.kartoteka.adapter.cli.django.ImportDjango;
import dev.kartoteka.adapter.cli.geojson.ExportGeojson;
import dev.kartoteka.adapter.cli.geojson.ImportGeojson;
import dev.kartoteka.adapter.cli.person.EraseAgain;
import dev.kartoteka.adapter.cli.server.Serve;
import dev.kartoteka.adapter.cli.shared.ProgramCommand;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/**
 * The command line. Every option can also be an environment variable:
 * {@code KARTOTEKA_DJANGO_PASSWORD} is {@code --password} of {@code import-django}.
 */
public final class CommandLineInterface {

	/** The commands, with the prefix of their options in configuration. */
	private static final Map<Class<? extends ProgramCommand>, String> PREFIXES = Map.of(ImportDjango.class,
			"kartoteka.django.", ImportGeojson.class, "kartoteka.geojson.", ExportGeojson.class, "kartoteka.geojson.");

	private static final String PREFIXED_OPTION = "^--kartoteka\\.(django|geojson)\\.";

	private static final Pattern SETTING = Pattern.compile("(?s)--[a-zA-Z0-9-]+\\.[^=]+=.*");

	/**
	 * What Java makes of bytes of an argument that are no text in the locale's encoding.
	 */
	private static final char UNREADABLE = '\uFFFD';

	private static final String BUILD = "META-INF/build-info.properties";

	private CommandLineInterface() {
	}

	/**
	 * Runs a command. Usage errors and help go to the console without starting anything.
	 * @param arguments the name of the command and its options
	 * @param start starts the use cases, without a server, with settings such as
	 * {@code --spring.datasource.url=…}
	 * @param others further commands, for picocli. Arguments that a command collects as
	 * unmatched are settings.
	 * @return the exit code: 0 done, 1 failed, 2 wrong usage, 3 done, but some input was
	 * refused or differs
	 */
	public static int run(List<String> arguments, Function<String[], ConfigurableApplicationContext> start,
			Object... others) {
		CommandLine line = new CommandLine(new Program());
		for (Object other : others) {
			line.addSubcommand(other);
		}
		line.addSubcommand(new HelpCommand());
		prepare(line, start);
		line.getCommandSpec().versionProvider(CommandLineInterface::version);
		line.setExecutionStrategy(CommandLineInterface::runWithSettings);
		line.setParameterExceptionHandler(inOneLineForUnknownCommands(line.getParameterExceptionHandler()));
		Optional<String> unreadable = arguments.stream()
			.filter((argument) -> argument.indexOf(UNREADABLE) >= 0)
			.findFirst();
		if (unreadable.isPresent()) {
			line.getErr().println(unknownLetters(unreadable.get()));
			return ExitCode.USAGE;
		}
		return line.execute(arguments.stream()
			.map((argument) -> argument.replaceFirst(PREFIXED_OPTION, "--"))
			.toArray(String[]::new));
	}

	private static String unknownLetters(String argument) {
		return "\"%s\" has letters that the locale does not know: its encoding is %s. Set LC_ALL=C.UTF-8 and run the command again."
			.formatted(argument, System.getProperty("sun.jnu.encoding"));
	}

	private static void prepare(CommandLine line, Function<String[], ConfigurableApplicationContext> start) {
		for (CommandLine command : line.getSubcommands().values()) {
			command.getCommandSpec().versionProvider(CommandLineInterface::version);
			if (command.getCommand() instanceof ProgramCommand program) {
				program.startBy(start);
				command.setDefaultValueProvider(CommandLineInterface::environmentVariable);
			}
			prepare(command, start);
		}
	}

	private static String[] version() {
		ClassPathResource build = new ClassPathResource(BUILD);
		try {
			Properties properties = build.exists() ? PropertiesLoaderUtils.loadProperties(build) : new Properties();
			return new String[] { "Kartoteka " + properties.getProperty("build.version", "(development build)") };
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static int runWithSettings(ParseResult parsed) {
		ParseResult command = parsed;
		while (command.subcommand() != null) {
			command = command.subcommand();
		}
		for (String argument : command.unmatched()) {
			if (!SETTING.matcher(argument).matches()) {
				throw new ParameterException(command.commandSpec().commandLine(),
						"\"%s\" is not an option of this command; settings look like --name.of.setting=value."
							.formatted(argument));
			}
		}
		return new RunLast().execute(parsed);
	}

	private static IParameterExceptionHandler inOneLineForUnknownCommands(IParameterExceptionHandler otherwise) {
		return (failure, arguments) -> {
			CommandLine command = failure.getCommandLine();
			if (failure instanceof UnmatchedArgumentException && command.getParent() == null) {
				command.getErr()
					.println("\"%s\" is not a command. For a list of commands, run: java -jar kartoteka.jar help"
						.formatted(arguments[0]));
				return ExitCode.USAGE;
			}
			return otherwise.handleParseException(failure, arguments);
		};
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
			mixinStandardHelpOptions = true,
			subcommands = { Serve.class, Staff.class, ImportDjango.class, ImportGeojson.class, ExportGeojson.class,
					CompareAnswers.class, EraseAgain.class, RepairData.class })
	private static final class Program {

	}

}
