package dev.kartoteka.adapter.django.command;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.stereotype.Component;

import dev.kartoteka.adapter.django.account.Accounts;
import dev.kartoteka.adapter.django.client.Clients;
import dev.kartoteka.adapter.django.table.Candidates;
import dev.kartoteka.adapter.django.table.ImportFailure;
import dev.kartoteka.adapter.django.table.Source;
import dev.kartoteka.adapter.django.table.Table;
import dev.kartoteka.domain.shared.Unavailable;

/** The whole import, and how it went. */
@Component
class DjangoImport implements ApplicationRunner, ExitCodeGenerator {

	private static final Logger log = LoggerFactory.getLogger(DjangoImport.class);

	private static final int FAILED = 1;

	private static final int WRONGLY_CALLED = 2;

	private static final int WITH_REFUSALS = 3;

	private final ImportProperties properties;

	private final Accounts accounts;

	private final Clients clients;

	private int exitCode;

	DjangoImport(ImportProperties properties, Accounts accounts, Clients clients) {
		this.properties = properties;
		this.accounts = accounts;
		this.clients = clients;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (this.properties.users() == null && this.properties.clients() == null) {
			log.error("Nothing to import: say --users=… or --clients=…, or both; see docs/migration-from-django.md.");
			this.exitCode = WRONGLY_CALLED;
			return;
		}
		try {
			this.exitCode = importAll() ? 0 : WITH_REFUSALS;
		}
		catch (ImportFailure | Unavailable ex) {
			log.error("The import has failed: {} What was imported stays; run it again to go on.", ex.getMessage());
			log.debug("The cause", ex);
			this.exitCode = FAILED;
		}
	}

	/** Whether nothing was refused. */
	private boolean importAll() {
		try (Source source = source(); RefusalReport report = new RefusalReport(this.properties.report())) {
			boolean users = importTable(source, this.properties.users(), this.accounts, report);
			boolean clients = importTable(source, this.properties.clients(), this.clients, report);
			if (users && clients) {
				return true;
			}
		}
		log.warn("Each refused row and the reason: {}", this.properties.report().toAbsolutePath());
		return false;
	}

	private Source source() {
		String url = this.properties.url();
		return (url == null) ? Source.files()
				: Source.database(url, this.properties.username(), this.properties.password());
	}

	private <N> boolean importTable(Source source, @Nullable String name, Candidates<N> candidates,
			RefusalReport report) {
		if (name == null) {
			return true;
		}
		try (Table table = source.table(name)) {
			return new TableImport<>(candidates, report, this.properties.batchSize()).run(table).isWithoutRefusals();
		}
	}

	@Override
	public int getExitCode() {
		return this.exitCode;
	}

}
