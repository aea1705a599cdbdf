package dev.kartoteka.domain.organization;

import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.shared.DrivenPort;

/** Driven port: reads a caller's rights in an organization, with one statement. */
@DrivenPort
public interface OrganizationAccessReader {

	/** Returns the caller's rights; none if there is no such organization. */
	OrganizationAccess of(Caller caller, OrganizationId organization);

	/** Returns the rights of an account, whether it is logged in or not. */
	OrganizationAccess of(AccountId account, OrganizationId organization);

}
