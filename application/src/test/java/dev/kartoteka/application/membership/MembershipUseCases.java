package dev.kartoteka.application.membership;

import java.time.Clock;

import dev.kartoteka.application.Fakes;
import dev.kartoteka.domain.membership.AcceptInvitation;
import dev.kartoteka.domain.membership.ChangeMember;
import dev.kartoteka.domain.membership.ChangeRole;
import dev.kartoteka.domain.membership.CreateRole;
import dev.kartoteka.domain.membership.DeleteRole;
import dev.kartoteka.domain.membership.InviteMember;
import dev.kartoteka.domain.membership.MembershipQueries;
import dev.kartoteka.domain.membership.RemoveMember;
import dev.kartoteka.domain.membership.RemoveOldDeclines;
import dev.kartoteka.domain.ports.DrivenPorts;

/** The use cases of roles and members, on the given fakes. */
public final class MembershipUseCases {

	private final DrivenPorts ports;

	private final Clock clock;

	public MembershipUseCases(Fakes fakes) {
		this.ports = fakes.ports();
		this.clock = fakes.clock();
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
				this.ports.roles(), this.ports.members(), this.ports.accountReader(), this.ports.organizationReader(),
				this.ports.invitations(), this.ports.audit(), this.clock);
	}

	public AcceptInvitation acceptInvitation() {
		return new AcceptInvitationService(this.ports.membershipAccessReader(), this.ports.members(),
				this.ports.audit(), this.clock);
	}

	public RemoveOldDeclines removeOldDeclines() {
		return new RemoveOldDeclinesService(this.ports.invitations(), this.clock);
	}

	public ChangeMember changeMember() {
		return new ChangeMemberService(this.ports.membershipAccessReader(), this.ports.roles(), this.ports.members(),
				this.ports.audit());
	}

	public RemoveMember removeMember() {
		return new RemoveMemberService(this.ports.membershipAccessReader(), this.ports.roles(), this.ports.members(),
				this.ports.invitations(), this.ports.audit(), this.clock);
	}

	public MembershipQueries queries() {
		return new MembershipQueriesService(this.ports.callerStatusReader(), this.ports.organizationAccessReader(),
				this.ports.membershipReader());
	}

}
