package dev.kartoteka.application.membership;

import dev.kartoteka.application.Fakes;
import dev.kartoteka.domain.membership.AbolishRole;
import dev.kartoteka.domain.membership.AdmitMember;
import dev.kartoteka.domain.membership.DismissMember;
import dev.kartoteka.domain.membership.DrawUpRole;
import dev.kartoteka.domain.membership.MembershipQueries;
import dev.kartoteka.domain.membership.ReassignMember;
import dev.kartoteka.domain.membership.ReviseRole;
import dev.kartoteka.domain.ports.DrivenPorts;

/** The use cases of roles and members, on the given fakes. */
public final class MembershipUseCases {

	private final DrivenPorts ports;

	public MembershipUseCases(Fakes fakes) {
		this.ports = fakes.ports();
	}

	public DrawUpRole drawUpRole() {
		return new DrawUpRoleService(this.ports.callerStatusReader(), this.ports.organizationAccessReader(),
				this.ports.roles(), this.ports.trail());
	}

	public ReviseRole reviseRole() {
		return new ReviseRoleService(this.ports.membershipAccessReader(), this.ports.roles(), this.ports.trail());
	}

	public AbolishRole abolishRole() {
		return new AbolishRoleService(this.ports.membershipAccessReader(), this.ports.roles(), this.ports.trail());
	}

	public AdmitMember admitMember() {
		return new AdmitMemberService(this.ports.callerStatusReader(), this.ports.organizationAccessReader(),
				this.ports.roles(), this.ports.members(), this.ports.accountReader(), this.ports.trail());
	}

	public ReassignMember reassignMember() {
		return new ReassignMemberService(this.ports.membershipAccessReader(), this.ports.roles(), this.ports.members(),
				this.ports.trail());
	}

	public DismissMember dismissMember() {
		return new DismissMemberService(this.ports.membershipAccessReader(), this.ports.members(), this.ports.trail());
	}

	public MembershipQueries queries() {
		return new MembershipQueriesService(this.ports.organizationAccessReader(), this.ports.membershipReader());
	}

}
