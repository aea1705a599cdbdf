package dev.kartoteka.domain.transfer;

import java.util.Optional;

import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.DrivenPort;

/**
 * Driven port: stores offers of organizations, within the transaction of the use case.
 * The membership of the account must be locked before the offer.
 */
@DrivenPort
public interface TransferRegister {

	/** Stores the offer in place of the organization's former one. */
	void put(TransferOffer offer);

	/** Finds the organization's offer and locks it until the transaction ends. */
	Optional<TransferOffer> findForChange(OrganizationId organization);

	void remove(TransferOffer offer);

}
