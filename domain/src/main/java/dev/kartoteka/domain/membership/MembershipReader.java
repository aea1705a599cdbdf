package dev.kartoteka.domain.membership;

import java.util.Optional;

import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.DrivenPort;
import dev.kartoteka.domain.shared.Listing;

/** Driven port: reads roles and members, outside of any transaction. */
@DrivenPort
public interface MembershipReader {

	/** Newest first. */
	Listing<RoleView> roles(OrganizationId organization);

	/** Finds the role; empty also if it is another organization's. */
	Optional<RoleView> role(RoleId id, OrganizationId organization);

	/** Newest first. */
	Listing<MemberView> members(OrganizationId organization);

	/** Finds the member; empty also if it is another organization's. */
	Optional<MemberView> member(MemberId id, OrganizationId organization);

	/** Lists the open invitations of the account, newest first. */
	Listing<InvitationView> invitationsOf(AccountId account);

}
