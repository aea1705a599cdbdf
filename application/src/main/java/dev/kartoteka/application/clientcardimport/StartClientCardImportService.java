package dev.kartoteka.application.clientcardimport;

import java.time.Clock;
import java.util.stream.Stream;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.application.organization.OrganizationGuard;
import dev.kartoteka.domain.account.CallerStatusReader;
import dev.kartoteka.domain.audit.Actor;
import dev.kartoteka.domain.clientcardimport.ClientCardImport;
import dev.kartoteka.domain.clientcardimport.ClientCardImportRepository;
import dev.kartoteka.domain.clientcardimport.ImportMode;
import dev.kartoteka.domain.clientcardimport.ImportRow;
import dev.kartoteka.domain.clientcardimport.StartClientCardImport;
import dev.kartoteka.domain.clientcardimport.TooManyImports;
import dev.kartoteka.domain.organization.OrganizationAccessReader;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.Permission;

@UseCase
class StartClientCardImportService implements StartClientCardImport {

	private final OrganizationGuard organizationGuard;

	private final ClientCardImportRepository imports;

	private final Clock clock;

	StartClientCardImportService(CallerStatusReader callerStatusReader,
			OrganizationAccessReader organizationAccessReader, ClientCardImportRepository imports, Clock clock) {
		this.organizationGuard = new OrganizationGuard(callerStatusReader, organizationAccessReader);
		this.imports = imports;
		this.clock = clock;
	}

	@Override
	public ClientCardImport.Snapshot start(Command command) {
		for (Permission permission : command.mode().orElse(ImportMode.UPSERT).permissions()) {
			this.organizationGuard.require(command.caller(), command.organization(), permission);
		}
		Order order = command.order().accept();
		OrganizationId organization = OrganizationGuard.required(command.organization());
		ClientCardImport begun = ClientCardImport.begin(this.imports.nextId(), organization, order.mode(),
				order.dryRun(), Actor.of(command.caller()), this.clock);
		this.imports.add(begun);
		if (this.imports.unfinishedOf(organization) > ClientCardImport.MAX_UNFINISHED) {
			throw new TooManyImports();
		}
		try (Stream<ImportRow> rows = order.rows().get()) {
			ClientCardImportRepository.Loaded loaded = this.imports.addRows(begun.id(), rows);
			begun.load(loaded.left(), loaded.refused(), this.clock);
		}
		this.imports.update(begun);
		return begun.snapshot();
	}

}
