package dev.kartoteka.adapter.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** Help and usage errors, for which nothing is started. */
class CommandLineInterfaceTest {

	@ParameterizedTest
	@ValueSource(strings = { "import-django", "import-geojson", "export-geojson", "compare-answers", "repair-data",
			"erase-again" })
	void showsTheOptionsOfACommand(String command) {
		Result result = run(command, "--help");
		assertThat(result.exitCode()).isZero();
		assertThat(result.output()).contains("Usage: java -jar kartoteka.jar " + command);
	}

	@ParameterizedTest
	@ValueSource(strings = { "appoint", "link" })
	void showsTheNameThatACommandForStaffNeeds(String command) {
		Result help = run("staff", command, "--help");
		assertThat(help.exitCode()).isZero();
		assertThat(help.output()).contains("Usage: java -jar kartoteka.jar staff " + command).contains("<name>");
		Result nameless = run("staff", command);
		assertThat(nameless.exitCode()).isEqualTo(2);
		assertThat(nameless.errors()).contains("<name>");
	}

	@Test
	void listsTheCommandsForStaff() {
		assertThat(run("staff", "--help").output()).contains("appoint", "link");
		assertThat(run("staff").exitCode()).isEqualTo(2);
	}

	@Test
	void listsTheCommands() {
		Result result = run("--help");
		assertThat(result.exitCode()).isZero();
		assertThat(result.output()).contains("import-django", "import-geojson", "export-geojson", "compare-answers",
				"repair-data", "staff", "erase-again");
	}

	/** Java reads the bytes of {@code районы.geojson} so if {@code LC_ALL=C}. */
	@ParameterizedTest
	@ValueSource(strings = { "import-geojson", "import-django" })
	void namesTheLocaleIfItDoesNotKnowTheLettersOfAnArgument(String command) {
		assertThat(run(command, "--places=\uFFFD\uFFFD.geojson")).isEqualTo(new Result(2, "",
				"\"--places=\uFFFD\uFFFD.geojson\" has letters that the locale does not know: its encoding is %s. Set LC_ALL=C.UTF-8 and run the command again."
					.formatted(System.getProperty("sun.jnu.encoding")) + System.lineSeparator()));
	}

	@Test
	void refusesAnUnknownCommandInOneLine() {
		assertThat(run("import-flask", "--users=users.csv")).isEqualTo(new Result(2, "",
				"\"import-flask\" is not a command. For a list of commands, run: java -jar kartoteka.jar help"
						+ System.lineSeparator()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "serve", "staff", "import-django", "import-geojson", "export-geojson", "compare-answers",
			"repair-data", "erase-again", "further" })
	void helpsWithACommandInThreeWays(String command) {
		Result result = run(command, "--help");
		assertThat(result.exitCode()).isZero();
		assertThat(result.output()).startsWith("Usage: java -jar kartoteka.jar ").contains(command);
		assertThat(run("help", command)).isEqualTo(result);
		assertThat(run(command, "-h")).isEqualTo(result);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "serve", "staff", "further" })
	void tellsTheVersion(String command) {
		Result result = command.isEmpty() ? run("--version") : run(command, "--version");
		assertThat(result.exitCode()).isZero();
		assertThat(result.output()).startsWith("Kartoteka ");
	}

	@Test
	void runsFurtherCommandsWithTheirSettings() {
		assertThat(run("further", "--kartoteka.data-dir=there"))
			.isEqualTo(new Result(7, "[--kartoteka.data-dir=there]" + System.lineSeparator(), ""));
		Result refused = run("further", "there");
		assertThat(refused.exitCode()).isEqualTo(2);
		assertThat(refused.errors()).contains("\"there\" is not an option of this command");
	}

	@Test
	void takesNoPhoneToEraseAgain() {
		assertThat(run("erase-again", "+79517487295").exitCode()).isEqualTo(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "users.csv", "--user=users.csv", "--batch-size=0", "--batch-size=5001", "--batch-size=x",
			"--time-zone=Nowhere" })
	void refusesAnArgumentThatIsNoOption(String argument) {
		Result result = run("import-django", "--users=users.csv", argument);
		assertThat(result.exitCode()).isEqualTo(2);
		assertThat(result.errors()).contains(argument.replaceFirst("=.*", "")).contains("Usage: ");
	}

	@Test
	void namesThePropertiesThereAreForAnUnknownOne() {
		Result result = run("import-geojson", "--places=places.geojson", "--place-properties=name=CommonName");
		assertThat(result.exitCode()).isEqualTo(2);
		assertThat(result.errors()).contains(
				"--place-properties: \"name\" is no property; there are district, full_description, short_description, title, type.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "import-django", "import-geojson", "export-geojson" })
	void refusesACommandWithoutAFile(String command) {
		Result result = run(command);
		assertThat(result.exitCode()).isEqualTo(2);
		assertThat(result.errors()).contains("=… or --");
	}

	/** The reporter of failed starts has told the reason. */
	@Test
	void addsNothingToTheReasonForAFailedStart() {
		Result result = run((_) -> {
			throw new IllegalStateException("The data folder is in use.");
		}, "repair-data");
		assertThat(result).isEqualTo(new Result(1, "", ""));
	}

	private static Result run(String... arguments) {
		return run(CommandLineInterfaceTest::startNothing, arguments);
	}

	@SuppressWarnings("SystemOut")
	private static Result run(Function<String[], ConfigurableApplicationContext> start, String... arguments) {
		PrintStream out = System.out;
		PrintStream err = System.err;
		ByteArrayOutputStream output = new ByteArrayOutputStream();
		ByteArrayOutputStream errors = new ByteArrayOutputStream();
		try {
			System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
			System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
			int exitCode = CommandLineInterface.run(List.of(arguments), start, new Further());
			return new Result(exitCode, output.toString(StandardCharsets.UTF_8),
					errors.toString(StandardCharsets.UTF_8));
		}
		finally {
			System.setOut(out);
			System.setErr(err);
		}
	}

	private static ConfigurableApplicationContext startNothing(String[] settings) {
		throw new AssertionError("Started with " + List.of(settings));
	}

	/** Has an exit code that no command of the adapter has. */
	@Command(name = "further", mixinStandardHelpOptions = true)
	private static final class Further implements Callable<Integer> {

		@Unmatched
		private List<String> settings = new ArrayList<>();

		@Override
		@SuppressWarnings("SystemOut")
		public Integer call() {
			System.out.println(this.settings);
			return 7;
		}

	}

	private record Result(int exitCode, String output, String errors) {
	}

}
