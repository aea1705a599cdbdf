package dev.kartoteka.bootstrap.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Prints what is wrong with the installation, and what a start would do. */
@Command(name = "check", mixinStandardHelpOptions = true,
		description = "Checks settings, database, token secret, encodings, stores and mail server, and says what a"
				+ " start would do. It changes nothing. The exit code is 1 if something is wrong.")
public final class Check implements Callable<Integer> {

	@Spec
	private @Nullable CommandSpec spec;

	@Unmatched
	private List<String> settings = new ArrayList<>();

	@Override
	public Integer call() {
		try (ConfigurableApplicationContext context = context()) {
			List<Finding> findings = new InstallationCheck(context).findings();
			findings.forEach((finding) -> print(finding.toString()));
			long wrong = findings.stream().filter(Finding::isWrong).count();
			print((wrong == 0) ? "Nothing is wrong." : "Wrong: " + wrong);
			return (wrong == 0) ? ExitCode.OK : ExitCode.SOFTWARE;
		}
	}

	private ConfigurableApplicationContext context() {
		return new SpringApplicationBuilder(CheckContext.class).web(WebApplicationType.NONE)
			.run(this.settings.toArray(String[]::new));
	}

	private void print(String line) {
		Objects.requireNonNull(this.spec).commandLine().getOut().println(line);
	}

}
