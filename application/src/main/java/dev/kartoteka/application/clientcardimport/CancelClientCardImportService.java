package dev.kartoteka.application.clientcardimport;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.clientcardimport.CancelClientCardImport;
import dev.kartoteka.domain.clientcardimport.ClientCardImport;
import dev.kartoteka.domain.clientcardimport.ClientCardImportAccessReader;
import dev.kartoteka.domain.clientcardimport.ClientCardImportReader;
import dev.kartoteka.domain.clientcardimport.ClientCardImportRepository;
import dev.kartoteka.domain.clientcardimport.ImportMode;
import dev.kartoteka.domain.organization.ObjectAccess;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.shared.NotFound;

@UseCase
class CancelClientCardImportService implements CancelClientCardImport {

	private final ClientCardImportAccessReader accessReader;

	private final ClientCardImportReader reader;

	private final ClientCardImportRepository imports;

	private final Clock clock;

	CancelClientCardImportService(ClientCardImportAccessReader accessReader, ClientCardImportReader reader,
			ClientCardImportRepository imports, Clock clock) {
		this.accessReader = accessReader;
		this.reader = reader;
		this.imports = imports;
		this.clock = clock;
	}

	@Override
	public void cancel(Command command) {
		ObjectAccess access = this.accessReader.of(command.caller(), command.id());
		Set<Permission> needed = this.reader.find(command.id())
			.map(ClientCardImport.Snapshot::mode)
			.orElse(ImportMode.UPSERT)
			.permissions();
		needed.forEach((permission) -> access.require(permission, Optional.empty(), () -> NotFound.of("import")));
		ClientCardImport found = this.imports.findForChange(command.id()).orElseThrow(() -> NotFound.of("import"));
		found.cancel(this.clock);
		this.imports.update(found);
	}

}
