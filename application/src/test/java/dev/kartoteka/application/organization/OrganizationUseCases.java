package dev.kartoteka.application.organization;

import dev.kartoteka.application.Fakes;
import dev.kartoteka.domain.organization.CreateOrganization;
import dev.kartoteka.domain.organization.DissolveOrganization;
import dev.kartoteka.domain.organization.OrganizationCreators;
import dev.kartoteka.domain.ports.DrivenPorts;

/** The use cases of organizations, on the given fakes. */
public final class OrganizationUseCases {

	private final Fakes fakes;

	private final DrivenPorts ports;

	public OrganizationUseCases(Fakes fakes) {
		this.fakes = fakes;
		this.ports = fakes.ports();
	}

	public CreateOrganization create() {
		return new CreateOrganizationService(this.ports.callerStatusReader(), this.ports.organizations(),
				OrganizationCreators.ANYONE, this.ports.audit(), this.fakes.clock());
	}

	public DissolveOrganization dissolve() {
		return new DissolveOrganizationService(this.ports.organizationAccessReader(), this.ports.organizations(),
				this.ports.audit());
	}

}
