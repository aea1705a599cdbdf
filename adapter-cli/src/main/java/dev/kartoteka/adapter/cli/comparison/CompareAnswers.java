package dev.kartoteka.adapter.cli.comparison;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import dev.kartoteka.adapter.cli.shared.CommandFailure;
import dev.kartoteka.adapter.cli.shared.Progress;

/**
 * Sends the same GET requests to two services and reports how their answers differ. It
 * needs neither settings nor a database.
 */
@Command(name = "compare-answers", sortOptions = false, mixinStandardHelpOptions = true,
		description = "Sends GET requests to two services and reports how their answers differ; see"
				+ " docs/comparing-answers.md. The exit code is 3 if they do.")
public final class CompareAnswers implements Callable<Integer> {

	private static final int WITH_DIFFERENCES = 3;

	private static final int MAX_PARALLEL = 64;

	private static final String DOCUMENTED = "documented";

	private static final String OLD_TOKEN = "KARTOTEKA_COMPARE_OLD_TOKEN";

	private static final String NEW_TOKEN = "KARTOTEKA_COMPARE_NEW_TOKEN";

	@Spec
	private @Nullable CommandSpec spec;

	@Option(names = "--old", required = true, paramLabel = "<url>", description = "The address of the old service.")
	private URI old = URI.create("");

	@Option(names = "--new", required = true, paramLabel = "<url>", description = "The address of Kartoteka.")
	private URI now = URI.create("");

	@Option(names = "--requests", required = true, paramLabel = "<file>",
			description = "A file of paths, or an access log of nginx, Apache or gunicorn; or the word " + DOCUMENTED
					+ ": all GET requests of the two documents, for all ids in the lists of both services.")
	private String requests = "";

	@Option(names = "--old-token-file", paramLabel = "<file>",
			description = "The access token for the old service. Default: the variable " + OLD_TOKEN + ", or none.")
	private @Nullable Path oldTokenFile;

	@Option(names = "--new-token-file", paramLabel = "<file>",
			description = "The access token for Kartoteka. Default: the variable " + NEW_TOKEN + ", or none.")
	private @Nullable Path newTokenFile;

	@Option(names = "--ignore", paramLabel = "<field>", split = ",",
			description = "Fields to set aside, such as updated_at or organization.updated_at.")
	private Set<String> ignored = Set.of();

	@Option(names = "--hosts", paramLabel = "<host>", split = ",",
			description = "Further hosts of the services in URLs, such as a public one, or one of pictures. No token is"
					+ " sent there.")
	private Set<String> hosts = Set.of();

	@Option(names = "--parallel", paramLabel = "<number>", defaultValue = "4",
			description = "How many requests each service gets at a time, from 1 to 64. Default: ${DEFAULT-VALUE}.")
	private int parallel;

	@Option(names = "--values", paramLabel = "<file>",
			description = "A new file for the values that differ. They may be personal data.")
	private @Nullable Path values;

	@Override
	public Integer call() {
		validate();
		try {
			return run();
		}
		catch (CommandFailure ex) {
			errors().println("compare-answers failed: " + ex.getMessage());
			return ExitCode.SOFTWARE;
		}
	}

	private void validate() {
		requireAddress("--old", this.old);
		requireAddress("--new", this.now);
		if (this.parallel < 1 || this.parallel > MAX_PARALLEL) {
			throw wrongUsage("--parallel must be from 1 to %d, not %d.".formatted(MAX_PARALLEL, this.parallel));
		}
	}

	private void requireAddress(String option, URI address) {
		String scheme = address.getScheme();
		boolean isHttp = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
		if (!isHttp || address.getHost() == null || address.getUserInfo() != null || address.getQuery() != null
				|| address.getFragment() != null) {
			throw wrongUsage("%s is not an address such as https://api.example.org.".formatted(option));
		}
	}

	private int run() {
		try (ComparedService before = new ComparedService(this.old, token(this.oldTokenFile, OLD_TOKEN), this.hosts);
				ComparedService after = new ComparedService(this.now, token(this.newTokenFile, NEW_TOKEN), this.hosts);
				ValuesFile file = (this.values != null) ? new ValuesFile(this.values) : null) {
			ComparisonReport report = new ComparisonReport(file);
			AnswerComparison comparison = new AnswerComparison(before, after, this.ignored);
			if (this.requests.equals(DOCUMENTED)) {
				compareAll(new DocumentedRequests(before, after), comparison, report);
			}
			else {
				compareRecorded(comparison, report);
			}
			return result(report);
		}
	}

	private void compareRecorded(AnswerComparison comparison, ComparisonReport report) {
		try (RecordedRequests recorded = new RecordedRequests(Path.of(this.requests))) {
			compareAll(recorded, comparison, report);
			if (!recorded.leftOut().isEmpty()) {
				output().println(recorded.leftOut());
			}
		}
	}

	private void compareAll(Supplier<@Nullable String> targets, AnswerComparison comparison, ComparisonReport report) {
		Progress progress = new Progress();
		try (ExecutorService workers = Executors.newFixedThreadPool(this.parallel)) {
			List<Future<?>> all = new ArrayList<>();
			for (int i = 0; i < this.parallel; i++) {
				all.add(workers.submit(() -> {
					for (String target = targets.get(); target != null; target = targets.get()) {
						report.add(target, comparison.compare(target));
						synchronized (progress) {
							progress.report(() -> errors().println(report.summary()));
						}
					}
				}));
			}
			for (Future<?> worker : all) {
				await(worker, workers);
			}
		}
	}

	private static void await(Future<?> worker, ExecutorService workers) {
		try {
			worker.get();
		}
		catch (ExecutionException ex) {
			workers.shutdownNow();
			throw (ex.getCause() instanceof CommandFailure failure) ? failure
					: new CommandFailure("The comparison broke off: " + ex.getCause(), ex);
		}
		catch (InterruptedException ex) {
			workers.shutdownNow();
			Thread.currentThread().interrupt();
			throw new CommandFailure("The comparison was interrupted.", ex);
		}
	}

	private int result(ComparisonReport report) {
		if (report.compared() == 0) {
			throw new CommandFailure("%s has no GET request.".formatted(this.requests), null);
		}
		report.lines().forEach(output()::println);
		output().println(report.summary());
		return report.hasDifferences() ? WITH_DIFFERENCES : ExitCode.OK;
	}

	private static @Nullable String token(@Nullable Path file, String variable) {
		if (file == null) {
			String value = System.getenv(variable);
			return (value == null || value.isBlank()) ? null : value.strip();
		}
		try {
			return Files.readString(file).strip();
		}
		catch (IOException ex) {
			throw new CommandFailure("%s can't be read.".formatted(file), ex);
		}
	}

	private ParameterException wrongUsage(String message) {
		return new ParameterException(Objects.requireNonNull(this.spec).commandLine(), message);
	}

	private PrintWriter output() {
		return Objects.requireNonNull(this.spec).commandLine().getOut();
	}

	private PrintWriter errors() {
		return Objects.requireNonNull(this.spec).commandLine().getErr();
	}

}
