package dev.kartoteka.domain.membership;

import java.time.Instant;
import java.util.List;

import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.DrivenPort;

/**
 * Driven port: what limits invitations, within the transaction of the use case. Open
 * invitations of unknown age do not count.
 */
@DrivenPort
public interface InvitationRegister {

	/**
	 * Locks both accounts until the transaction ends, so that simultaneous invitations by
	 * the one or of the other are counted one after the other.
	 */
	void lock(AccountId inviter, AccountId invited);

	/** When the account made its open invitations, also those by email, oldest first. */
	List<Instant> madeBy(AccountId inviter, Instant since);

	/** When the account got its open invitations, oldest first. */
	List<Instant> receivedBy(AccountId invited, Instant since);

	/** Records that the account declined an invitation. */
	void addDecline(OrganizationId organization, AccountId account, Instant at);

	/** Whether the account has declined an invitation of the organization. */
	boolean anyDecline(OrganizationId organization, AccountId account, Instant since);

	/**
	 * Removes older declines, at once and independently of any transaction. Rows that
	 * another replica is removing are left out.
	 * @return how many were removed
	 */
	int removeDeclinesBefore(Instant end, int most);

}
