package dev.kartoteka.domain.organization;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.shared.DrivenPort;

/** Driven port: what a caller may do in an organization, read with one statement. */
@DrivenPort
public interface OrganizationAccessReader {

	/** A stranger's standing if there is no such organization. */
	OrganizationAccess of(Caller caller, OrganizationId organization);

}
