package dev.kartoteka.bootstrap.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.kartoteka.adapter.django.DjangoAdapterConfiguration;
import dev.kartoteka.adapter.geojson.GeojsonAdapterConfiguration;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Runs a command in a context of its own: without the web, and without anything that goes
 * on beside it in a program that serves.
 */
public final class Commands {

	private static final int FAILED = 1;

	private static final int WRONGLY_CALLED = 2;

	/** The commands, and where their short options belong. */
	private static final Map<String, String> PREFIXES = Map.of(DjangoAdapterConfiguration.COMMAND, "kartoteka.django.",
			GeojsonAdapterConfiguration.IMPORT_COMMAND, "kartoteka.geojson.",
			GeojsonAdapterConfiguration.EXPORT_COMMAND, "kartoteka.geojson.");

	private static final Pattern SHORT_OPTION = Pattern.compile("--([a-z-]+)(=.*)", Pattern.DOTALL);

	private Commands() {
	}

	/**
	 * Runs the command that the first argument names.
	 * @param arguments the others are its options: {@code --users=…} is short for
	 * {@code --kartoteka.django.users=…}, and so on
	 * @return the exit code
	 */
	@SuppressWarnings("SystemOut")
	public static int run(List<String> arguments) {
		String command = arguments.getFirst();
		List<String> options = arguments.subList(1, arguments.size());
		String prefix = PREFIXES.get(command);
		Optional<String> strange = options.stream().filter((option) -> !option.matches("(?s)--[^=]+=.*")).findFirst();
		if (prefix == null) {
			System.err.printf("Kartoteka knows no command \"%s\", but: %s%n", command,
					String.join(", ", PREFIXES.keySet()));
			return WRONGLY_CALLED;
		}
		if (strange.isPresent()) {
			System.err.printf("\"%s\" is no option; options look like --name=value%n", strange.get());
			return WRONGLY_CALLED;
		}
		return run(command, options.stream().map((option) -> withPrefix(prefix, option)).toArray(String[]::new));
	}

	private static String withPrefix(String prefix, String option) {
		Matcher found = SHORT_OPTION.matcher(option);
		return found.matches() ? "--" + prefix + found.group(1) + found.group(2) : option;
	}

	// What went wrong before the command began has been told already.
	private static int run(String command, String[] options) {
		try {
			ConfigurableApplicationContext context = new SpringApplicationBuilder(CommandContext.class)
				.web(WebApplicationType.NONE)
				.lazyInitialization(true)
				.properties("kartoteka.command=" + command)
				.run(options);
			return SpringApplication.exit(context);
		}
		catch (RuntimeException _) {
			return FAILED;
		}
	}

}
