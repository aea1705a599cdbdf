package dev.kartoteka.domain.membership;

import java.util.Optional;

import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.DrivenPort;
import dev.kartoteka.domain.shared.Listing;

/** Driven port: reading roles and members, outside of any transaction. */
@DrivenPort
public interface MembershipReader {

	/** Newest first. */
	Listing<RoleView> roles(OrganizationId organization);

	/** Empty also if the role is another organization's. */
	Optional<RoleView> role(RoleId id, OrganizationId organization);

	/** Newest first. */
	Listing<MemberView> members(OrganizationId organization);

	/** Empty also if the member is another organization's. */
	Optional<MemberView> member(MemberId id, OrganizationId organization);

}
