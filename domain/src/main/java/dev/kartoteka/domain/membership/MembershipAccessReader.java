package dev.kartoteka.domain.membership;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.organization.ObjectAccess;
import dev.kartoteka.domain.shared.DrivenPort;

/**
 * Driven port: reads a caller's rights on a role or a member, each with one statement.
 */
@DrivenPort
public interface MembershipAccessReader {

	ObjectAccess of(Caller caller, RoleId role);

	MemberAccess of(Caller caller, MemberId member);

}
