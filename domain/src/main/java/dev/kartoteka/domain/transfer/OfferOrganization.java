package dev.kartoteka.domain.transfer;

import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.Submission;

/** Driving port: offers an organization to one of its members. */
@DrivingPort
public interface OfferOrganization {

	/**
	 * Offers the organization, in place of a former offer. Nothing changes until the
	 * member accepts.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller is not the creator, or
	 * staff while the creator's account is not active; even if there is no such
	 * organization
	 * @throws dev.kartoteka.domain.shared.Throttled after too many attempts
	 * @throws dev.kartoteka.domain.shared.InvalidInput if the caller's own password is
	 * wrong, or the account is not an active one that has accepted its membership
	 */
	void offer(Command command);

	/** The caller, the organization, the draft, and the caller's network address. */
	record Command(Caller caller, OrganizationId organization, Submission<Draft> draft, String address) {
	}

	/** The member who is to become the creator, and the caller's own password. */
	record Draft(AccountId creator, Password currentPassword) {
	}

}
