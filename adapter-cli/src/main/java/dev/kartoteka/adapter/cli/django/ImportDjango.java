package dev.kartoteka.adapter.cli.django;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.core.env.Environment;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import dev.kartoteka.adapter.cli.account.Accounts;
import dev.kartoteka.adapter.cli.client.Clients;
import dev.kartoteka.adapter.cli.shared.BatchImport;
import dev.kartoteka.adapter.cli.shared.ImportOptions;
import dev.kartoteka.adapter.cli.shared.ProgramCommand;
import dev.kartoteka.adapter.cli.shared.RefusalReport;
import dev.kartoteka.adapter.cli.table.Instants;
import dev.kartoteka.adapter.cli.table.Phones;
import dev.kartoteka.adapter.cli.table.Source;
import dev.kartoteka.adapter.cli.table.Table;
import dev.kartoteka.adapter.cli.table.TableTarget;
import dev.kartoteka.domain.account.ImportAccounts;
import dev.kartoteka.domain.client.ImportClients;

/** Imports users and clients of a Django project, with their ids and password hashes. */
@Command(name = "import-django", sortOptions = false, mixinStandardHelpOptions = true,
		description = "Imports users and clients of a Django project; see docs/migration-from-django.md.")
public final class ImportDjango extends ProgramCommand {

	@Option(names = "--users", paramLabel = "<table>",
			description = "Users: with --url the name of a table or a query (select …), else a CSV file.")
	private @Nullable String users;

	@Option(names = "--clients", paramLabel = "<table>", description = "Clients, likewise.")
	private @Nullable String clients;

	@Option(names = "--url", paramLabel = "<jdbc-url>",
			description = "Django's database, such as jdbc:postgresql://db:5432/crm.")
	private @Nullable String url;

	@Option(names = "--username", paramLabel = "<name>", description = "The user of Django's database.")
	private @Nullable String username;

	@Option(names = "--password", paramLabel = "<password>",
			description = "Its password; KARTOTEKA_DJANGO_PASSWORD keeps it out of the list of processes.")
	private @Nullable String password;

	@Option(names = "--report", paramLabel = "<file>",
			description = "Where refused rows are listed. Default: ${DEFAULT-VALUE}.")
	private Path report = Path.of("django-import-refused.csv");

	@Option(names = "--time-zone", paramLabel = "<zone>",
			description = "The zone of dates without an offset, such as Europe/Moscow. Default: ${DEFAULT-VALUE}.")
	private ZoneId timeZone = ZoneOffset.UTC;

	@Mixin
	private ImportOptions options = new ImportOptions();

	@Override
	protected void validate() {
		if (this.users == null && this.clients == null) {
			throw wrongUsage("Nothing to import: give --users=… or --clients=… or both.");
		}
		this.options.validate(this);
	}

	@Override
	protected int run(BeanFactory useCases) {
		String region = useCases.getBean(Environment.class).getProperty("kartoteka.default-phone-region", "RU");
		Phones phones = new Phones(region);
		Instants instants = new Instants(this.timeZone);
		try (Source source = source(); RefusalReport refusals = new RefusalReport(this.report, "table", "row")) {
			boolean complete = importTable(source, this.users,
					new Accounts(useCases.getBean(ImportAccounts.class), phones, instants), refusals);
			complete &= importTable(source, this.clients,
					new Clients(useCases.getBean(ImportClients.class), phones, instants), refusals);
			return exitCode(complete, refusals);
		}
	}

	private Source source() {
		return (this.url == null) ? Source.files() : Source.database(this.url, this.username, this.password);
	}

	private <D> boolean importTable(Source source, @Nullable String name, TableTarget<D> target,
			RefusalReport refusals) {
		if (name == null) {
			return true;
		}
		try (Table table = source.table(name)) {
			target.requireColumns(table);
			return new BatchImport<>(target, refusals, this.options.batchSize()).run(table::nextOrNull,
					table::greatestId);
		}
	}

	private int exitCode(boolean complete, RefusalReport refusals) {
		if (complete) {
			return ExitCode.OK;
		}
		this.log.warn("Refused rows and the reasons: {}", refusals.path().toAbsolutePath());
		return WITH_REFUSALS;
	}

	@Override
	protected String afterFailure() {
		return " What was imported stays; run the command again to go on.";
	}

}
