package dev.kartoteka.application.organization;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.CallerStatus;
import dev.kartoteka.domain.account.CallerStatusReader;
import dev.kartoteka.domain.organization.OrganizationAccessReader;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.OrganizationQueries;
import dev.kartoteka.domain.organization.OrganizationReader;
import dev.kartoteka.domain.organization.OrganizationView;
import dev.kartoteka.domain.shared.Forbidden;
import dev.kartoteka.domain.shared.Listing;

@UseCase(readOnly = true)
class OrganizationQueriesService implements OrganizationQueries {

	private final CallerStatusReader callerStatusReader;

	private final OrganizationAccessReader organizationAccessReader;

	private final OrganizationReader organizations;

	OrganizationQueriesService(CallerStatusReader callerStatusReader, OrganizationAccessReader organizationAccessReader,
			OrganizationReader organizations) {
		this.callerStatusReader = callerStatusReader;
		this.organizationAccessReader = organizationAccessReader;
		this.organizations = organizations;
	}

	@Override
	public Listing<OrganizationView> organizations(Caller caller) {
		CallerStatus callerStatus = this.callerStatusReader.of(caller);
		callerStatus.requireActive();
		return callerStatus.staff() ? this.organizations.everyOrganization()
				: this.organizations.organizationsOf(caller.account());
	}

	@Override
	public OrganizationView organization(Caller caller, OrganizationId id) {
		this.organizationAccessReader.of(caller, id).requireReadAccess();
		return existing(id);
	}

	@Override
	public WithRights withRights(Caller caller, OrganizationId id) {
		HeldRights rights = this.organizationAccessReader.of(caller, id).rights();
		return new WithRights(existing(id), rights);
	}

	private OrganizationView existing(OrganizationId id) {
		return this.organizations.organization(id)
			.orElseThrow(() -> new Forbidden("There is no such organization, which staff alone may know."));
	}

	@Override
	public HeldRights rights(Caller caller, OrganizationId id) {
		return this.organizationAccessReader.of(caller, id).rights();
	}

}
