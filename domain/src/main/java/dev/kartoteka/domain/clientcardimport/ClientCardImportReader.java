package dev.kartoteka.domain.clientcardimport;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

import dev.kartoteka.domain.clientcard.ClientCardId;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.DrivenPort;
import dev.kartoteka.domain.shared.Listing;
import dev.kartoteka.domain.shared.PhoneNumber;

/**
 * Driven port: reads imports and the cards that they affect, outside of any transaction.
 */
@DrivenPort
public interface ClientCardImportReader {

	Optional<ClientCardImport.Snapshot> find(ClientCardImportId id);

	/** Lists the imports of an organization, newest first. */
	Listing<ClientCardImport.Snapshot> of(OrganizationId organization);

	/** Lists the refused rows with the reason of each, in the order of the file. */
	Listing<ImportError> errors(ClientCardImportId id);

	/** Returns the organization's cards with those phones, by phone. */
	Map<PhoneNumber, ClientCardId> cardsWith(Collection<PhoneNumber> phones, OrganizationId organization);

}
