package dev.kartoteka.application.clientcardimport;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.clientcardimport.ClientCardImport;
import dev.kartoteka.domain.clientcardimport.ClientCardImportId;
import dev.kartoteka.domain.clientcardimport.ClientCardImportQueries;
import dev.kartoteka.domain.clientcardimport.ClientCardImportReader;
import dev.kartoteka.domain.clientcardimport.ImportError;
import dev.kartoteka.domain.organization.OrganizationAccessReader;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.shared.Listing;
import dev.kartoteka.domain.shared.NotFound;

@UseCase(readOnly = true)
class ClientCardImportQueriesService implements ClientCardImportQueries {

	private final OrganizationAccessReader accessReader;

	private final ClientCardImportReader imports;

	ClientCardImportQueriesService(OrganizationAccessReader accessReader, ClientCardImportReader imports) {
		this.accessReader = accessReader;
		this.imports = imports;
	}

	@Override
	public Listing<ClientCardImport.Snapshot> imports(Caller caller, OrganizationId organization) {
		this.accessReader.of(caller, organization).require(Permission.CLIENTCARD_VIEW);
		return this.imports.of(organization);
	}

	@Override
	public ClientCardImport.Snapshot progress(Caller caller, ClientCardImportId id, OrganizationId organization) {
		this.accessReader.of(caller, organization).require(Permission.CLIENTCARD_VIEW);
		return this.imports.find(id)
			.filter((found) -> found.organization().equals(organization))
			.orElseThrow(() -> NotFound.of("import"));
	}

	@Override
	public Listing<ImportError> errors(Caller caller, ClientCardImportId id, OrganizationId organization) {
		return this.imports.errors(progress(caller, id, organization).id());
	}

}
