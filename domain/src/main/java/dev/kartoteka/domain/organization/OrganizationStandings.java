package dev.kartoteka.domain.organization;

import dev.kartoteka.domain.account.Caller;

/** Driven port: what a caller may do in an organization, read with one statement. */
public interface OrganizationStandings {

	/** A stranger's standing if there is no such organization. */
	OrganizationStanding of(Caller caller, OrganizationId organization);

}
