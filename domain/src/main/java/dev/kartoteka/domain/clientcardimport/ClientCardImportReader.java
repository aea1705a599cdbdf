package dev.kartoteka.domain.clientcardimport;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

import dev.kartoteka.domain.clientcard.ClientCardId;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.DrivenPort;
import dev.kartoteka.domain.shared.Listing;
import dev.kartoteka.domain.shared.PhoneNumber;

/** Driven port: reading imports and what they meet, outside of any transaction. */
@DrivenPort
public interface ClientCardImportReader {

	Optional<ClientCardImport.Snapshot> find(ClientCardImportId id);

	/** Why rows were refused, in the order of the file. */
	Listing<ImportError> errors(ClientCardImportId id);

	/** The organization's cards with those phones, by phone. */
	Map<PhoneNumber, ClientCardId> cardsWith(Collection<PhoneNumber> phones, OrganizationId organization);

}
