package dev.kartoteka.domain.transfer;

import java.util.Optional;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.DrivingPort;

/** Driving port: reads offers of organizations. */
@DrivingPort
public interface TransferQueries {

	/**
	 * Returns the organization's offer; empty if there is none, or one to another account
	 * than the caller's that the caller did not make.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller may not read the
	 * organization, even if it does not exist
	 */
	Optional<TransferOffer> offer(Caller caller, OrganizationId organization);

}
