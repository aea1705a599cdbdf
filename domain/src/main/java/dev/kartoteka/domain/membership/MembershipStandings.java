package dev.kartoteka.domain.membership;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.organization.OwnedStanding;
import dev.kartoteka.domain.shared.DrivenPort;

/**
 * Driven port: what a caller may do with a role or a member, each read with one
 * statement.
 */
@DrivenPort
public interface MembershipStandings {

	OwnedStanding of(Caller caller, RoleId role);

	OwnedStanding of(Caller caller, MemberId member);

}
