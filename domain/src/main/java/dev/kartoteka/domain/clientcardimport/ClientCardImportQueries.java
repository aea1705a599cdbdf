package dev.kartoteka.domain.clientcardimport;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Listing;

/**
 * Driving port: reads the progress and errors of imports. Every method needs
 * {@link Permission#CLIENTCARD_VIEW}.
 */
@DrivingPort
public interface ClientCardImportQueries {

	/**
	 * Lists the imports of an organization that are still kept, newest first.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller lacks the permission,
	 * even if there is no such organization
	 */
	Listing<ClientCardImport.Snapshot> imports(Caller caller, OrganizationId organization);

	/**
	 * Returns one import of an organization.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller lacks the permission,
	 * even if there is no such organization
	 * @throws dev.kartoteka.domain.shared.NotFound if the organization has no such import
	 */
	ClientCardImport.Snapshot progress(Caller caller, ClientCardImportId id, OrganizationId organization);

	/**
	 * Lists the import's refused rows with the reason of each, in the order of the file.
	 * @throws dev.kartoteka.domain.shared.Forbidden as {@link #progress} does
	 * @throws dev.kartoteka.domain.shared.NotFound as {@link #progress} does
	 */
	Listing<ImportError> errors(Caller caller, ClientCardImportId id, OrganizationId organization);

}
