package dev.kartoteka.application.membership;

import dev.kartoteka.application.Fakes;
import dev.kartoteka.domain.membership.ChangeMember;
import dev.kartoteka.domain.membership.ChangeRole;
import dev.kartoteka.domain.membership.CreateRole;
import dev.kartoteka.domain.membership.DeleteRole;
import dev.kartoteka.domain.membership.InviteMember;
import dev.kartoteka.domain.membership.MembershipQueries;
import dev.kartoteka.domain.membership.RemoveMember;
import dev.kartoteka.domain.ports.DrivenPorts;

/** The use cases of roles and members, on the given fakes. */
public final class MembershipUseCases {

	private final DrivenPorts ports;

	public MembershipUseCases(Fakes fakes) {
		this.ports = fakes.ports();
	}

	public CreateRole createRole() {
		return new CreateRoleService(this.ports.callerStatusReader(), this.ports.organizationAccessReader(),
				this.ports.roles(), this.ports.audit());
	}

	public ChangeRole changeRole() {
		return new ChangeRoleService(this.ports.membershipAccessReader(), this.ports.roles(), this.ports.audit());
	}

	public DeleteRole deleteRole() {
		return new DeleteRoleService(this.ports.membershipAccessReader(), this.ports.roles(), this.ports.audit());
	}

	public InviteMember inviteMember() {
		return new InviteMemberService(this.ports.callerStatusReader(), this.ports.organizationAccessReader(),
				this.ports.roles(), this.ports.members(), this.ports.accountReader(), this.ports.audit());
	}

	public ChangeMember changeMember() {
		return new ChangeMemberService(this.ports.membershipAccessReader(), this.ports.roles(), this.ports.members(),
				this.ports.audit());
	}

	public RemoveMember removeMember() {
		return new RemoveMemberService(this.ports.membershipAccessReader(), this.ports.members(), this.ports.audit());
	}

	public MembershipQueries queries() {
		return new MembershipQueriesService(this.ports.organizationAccessReader(), this.ports.membershipReader());
	}

}
