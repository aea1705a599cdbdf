package dev.kartoteka.application.organization;

import java.time.Clock;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.CallerStatusReader;
import dev.kartoteka.domain.audit.Actor;
import dev.kartoteka.domain.audit.AuditTrail;
import dev.kartoteka.domain.organization.CreateOrganization;
import dev.kartoteka.domain.organization.Organization;
import dev.kartoteka.domain.organization.OrganizationCreators;
import dev.kartoteka.domain.organization.OrganizationDetails;
import dev.kartoteka.domain.organization.OrganizationRepository;

@UseCase
class CreateOrganizationService implements CreateOrganization {

	private final CallerStatusReader callerStatusReader;

	private final OrganizationRepository organizations;

	private final OrganizationCreators creators;

	private final AuditTrail audit;

	private final Clock clock;

	CreateOrganizationService(CallerStatusReader callerStatusReader, OrganizationRepository organizations,
			OrganizationCreators creators, AuditTrail audit, Clock clock) {
		this.callerStatusReader = callerStatusReader;
		this.organizations = organizations;
		this.creators = creators;
		this.audit = audit;
		this.clock = clock;
	}

	@Override
	public Organization.Snapshot create(Command command) {
		this.creators.require(this.callerStatusReader.of(command.caller()));
		OrganizationDetails details = command.details().accept();
		Organization organization = Organization.create(this.organizations.nextId(), command.caller().account(),
				details, this.clock);
		this.organizations.add(organization);
		this.audit.created(Actor.of(command.caller()), organization.snapshot().audited());
		return organization.snapshot();
	}

}
