package dev.kartoteka.application.membership;

import java.util.Optional;
import java.util.Set;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

import dev.kartoteka.application.UseCasesInMemory;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.AccountReference;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.membership.AcceptInvitation;
import dev.kartoteka.domain.membership.ChangeMember;
import dev.kartoteka.domain.membership.ChangeRole;
import dev.kartoteka.domain.membership.CreateRole;
import dev.kartoteka.domain.membership.DeleteRole;
import dev.kartoteka.domain.membership.InviteMember;
import dev.kartoteka.domain.membership.Member;
import dev.kartoteka.domain.membership.MemberId;
import dev.kartoteka.domain.membership.RemoveMember;
import dev.kartoteka.domain.membership.Role;
import dev.kartoteka.domain.membership.RoleId;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.FieldViolation;
import dev.kartoteka.domain.shared.Forbidden;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.Submission;
import dev.kartoteka.domain.shared.VersionCondition;
import dev.kartoteka.domain.shared.Violation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Alice's salon and Zoe's garage, and whom they let work with them. */
abstract class MembershipStories extends UseCasesInMemory {

	static final OrganizationId NOWHERE = new OrganizationId(4711);

	final MembershipUseCases membership = new MembershipUseCases(this.fakes);

	final Caller alice = this.given.loggedIn(this.given.anAccount("alice"));

	final OrganizationId salon = this.given.anOrganization(this.alice.account());

	final Caller zoe = this.given.loggedIn(this.given.anAccount("zoe"));

	final OrganizationId garage = this.given.anOrganization(this.zoe.account());

	/** A member of the salon who may do just that. */
	Caller memberOfSalon(String username, Permission... permissions) {
		AccountId account = this.given.anAccount(username);
		this.given.aMember(account, this.given.aRole(this.salon, username + "'s role", permissions), this.salon);
		return this.given.loggedIn(account);
	}

	Role.Snapshot create(Caller caller, OrganizationId organization, String name, Permission... permissions) {
		CreateRole.Draft draft = new CreateRole.Draft(name, Set.of(permissions));
		return this.membership.createRole()
			.create(new CreateRole.Command(caller, Optional.of(organization), Submission.of(draft)));
	}

	Role.Snapshot change(Caller caller, RoleId role, Permission... permissions) {
		return change(caller, role, Optional.empty(),
				new ChangeRole.Changes(Change.none(), Change.to(Set.of(permissions))));
	}

	Role.Snapshot rename(Caller caller, RoleId role, String name) {
		return change(caller, role, Optional.empty(), new ChangeRole.Changes(Change.to(name), Change.none()));
	}

	Role.Snapshot change(Caller caller, RoleId role, Optional<OrganizationId> named, ChangeRole.Changes changes) {
		return this.membership.changeRole()
			.change(new ChangeRole.Command(caller, role, named, Submission.of(changes), VersionCondition.any()));
	}

	void delete(Caller caller, RoleId role, Optional<OrganizationId> named) {
		this.membership.deleteRole().delete(new DeleteRole.Command(caller, role, Submission.of(named)));
	}

	Member.Snapshot invite(Caller caller, OrganizationId organization, RoleId role, AccountId account) {
		return this.membership.inviteMember()
			.invite(new InviteMember.Command(caller, Optional.of(organization),
					Submission.of(new InviteMember.Draft(role, new AccountReference.ById(account)))));
	}

	void accept(Caller caller, MemberId member) {
		this.membership.acceptInvitation().accept(new AcceptInvitation.Command(caller, member));
	}

	Member.Snapshot change(Caller caller, MemberId member, RoleId role) {
		return change(caller, member, Optional.empty(), Change.to(role));
	}

	Member.Snapshot change(Caller caller, MemberId member, Optional<OrganizationId> named, Change<RoleId> role) {
		return this.membership.changeMember()
			.change(new ChangeMember.Command(caller, member, named, Submission.of(role)));
	}

	void remove(Caller caller, MemberId member, Optional<OrganizationId> named) {
		this.membership.removeMember().remove(new RemoveMember.Command(caller, member, Submission.of(named)));
	}

	Set<Permission> permissionsOf(RoleId role) {
		return this.ports.roles().findForChange(role).orElseThrow().permissions();
	}

	RoleId roleOf(MemberId member) {
		return this.ports.members().findForChange(member).orElseThrow().role();
	}

	static void assertForbidden(ThrowingCallable story) {
		assertThatExceptionOfType(Forbidden.class).isThrownBy(story);
	}

	static void assertInvalid(String field, Violation violation, ThrowingCallable story) {
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(story)
			.satisfies((refusal) -> assertThat(refusal.violations())
				.containsExactly(new FieldViolation(field, violation)));
	}

}
