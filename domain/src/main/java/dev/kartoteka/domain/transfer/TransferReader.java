package dev.kartoteka.domain.transfer;

import java.util.Optional;

import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.DrivenPort;

/** Driven port: reads offers of organizations, outside of any transaction. */
@DrivenPort
public interface TransferReader {

	/** Finds the organization's offer, without locking it. */
	Optional<TransferOffer> findUnlocked(OrganizationId organization);

}
