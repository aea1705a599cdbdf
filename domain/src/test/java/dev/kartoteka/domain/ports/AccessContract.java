package dev.kartoteka.domain.ports;

import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.CallerStatus;
import dev.kartoteka.domain.clientcard.ClientCard;
import dev.kartoteka.domain.clientcard.ClientCardId;
import dev.kartoteka.domain.membership.MemberAccess;
import dev.kartoteka.domain.membership.MemberId;
import dev.kartoteka.domain.membership.Role;
import dev.kartoteka.domain.membership.RoleId;
import dev.kartoteka.domain.organization.ObjectAccess;
import dev.kartoteka.domain.organization.OrganizationAccess;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.session.SessionId;
import dev.kartoteka.domain.shared.Change;

import static org.assertj.core.api.Assertions.assertThat;

/** The contract of the ports that read the access of callers. */
public interface AccessContract extends PortsContract {

	@Test
	default void admitsALiveSessionOfAnActiveAccount() {
		Caller caller = fixtures().loggedIn(fixtures().anAccount("alice"));
		assertThat(ports().callerStatusReader().of(caller)).isEqualTo(new CallerStatus(true, false));
	}

	@Test
	default void recognizesStaff() {
		Caller caller = fixtures().loggedIn(fixtures().aStaffAccount("admin"));
		assertThat(ports().callerStatusReader().of(caller)).isEqualTo(new CallerStatus(true, true));
	}

	@Test
	default void admitsNobodyWithoutASession() {
		AccountId alice = fixtures().anAccount("alice");
		assertThat(ports().callerStatusReader().of(new Caller(alice, new SessionId(4711))).active()).isFalse();
	}

	@Test
	default void admitsNobodyOnAnotherAccountsSession() {
		Caller alice = fixtures().loggedIn(fixtures().anAccount("alice"));
		AccountId bob = fixtures().anAccount("bob");
		assertThat(ports().callerStatusReader().of(new Caller(bob, alice.session())).active()).isFalse();
	}

	@Test
	default void admitsNoInactiveAccount() {
		AccountId alice = fixtures().anAccount("alice");
		Caller caller = fixtures().loggedIn(alice);
		fixtures().deactivate(alice);
		assertThat(ports().callerStatusReader().of(caller).active()).isFalse();
		assertThat(ports().organizationAccessReader().of(caller, new OrganizationId(1)).callerStatus().active())
			.isFalse();
	}

	@Test
	default void recognizesTheCreatorOfAnOrganization() {
		AccountId alice = fixtures().anAccount("alice");
		Caller caller = fixtures().loggedIn(alice);
		OrganizationId organization = fixtures().anOrganization(alice);
		assertThat(ports().organizationAccessReader().of(caller, organization))
			.isEqualTo(OrganizationAccess.ofCreator(new CallerStatus(true, false)));
	}

	@Test
	default void grantsAMemberWhatHisRoleHoldsAtTheMoment() {
		OrganizationId organization = fixtures().anOrganization(fixtures().anAccount("alice"));
		OrganizationId other = fixtures().anOrganization(fixtures().anAccount("carol"));
		AccountId bob = fixtures().anAccount("bob");
		Caller caller = fixtures().loggedIn(bob);
		RoleId role = fixtures().aRole(organization, "Clerk", Permission.CLIENTCARD_VIEW, Permission.MEMBER_VIEW);
		fixtures().aMember(bob, role, organization);
		assertThat(ports().organizationAccessReader().of(caller, organization))
			.isEqualTo(member(Permission.CLIENTCARD_VIEW, Permission.MEMBER_VIEW));
		change(role, Permission.ORGANIZATION_CHANGE);
		assertThat(ports().organizationAccessReader().of(caller, organization))
			.isEqualTo(member(Permission.ORGANIZATION_CHANGE));
		assertThat(ports().organizationAccessReader().of(caller, other))
			.isEqualTo(OrganizationAccess.ofStranger(new CallerStatus(true, false)));
	}

	@Test
	default void grantsNothingToAnInvitedAccount() {
		OrganizationId organization = fixtures().anOrganization(fixtures().anAccount("alice"));
		AccountId bob = fixtures().anAccount("bob");
		RoleId role = fixtures().aRole(organization, "Boss", Permission.values());
		MemberId invitation = fixtures().anInvitation(bob, role, organization);
		Caller caller = fixtures().loggedIn(bob);
		OrganizationAccess stranger = OrganizationAccess.ofStranger(new CallerStatus(true, false));
		ObjectAccess object = new ObjectAccess(Optional.of(organization), stranger);
		assertThat(ports().organizationAccessReader().of(caller, organization)).isEqualTo(stranger);
		assertThat(ports().membershipAccessReader().of(caller, role)).isEqualTo(object);
		assertThat(ports().membershipAccessReader().of(caller, invitation)).isEqualTo(new MemberAccess(object, true));
		ClientCard card = fixtures().aClientCard().of(organization);
		assertThat(ports().cardAccessReader().of(caller, card.id())).isEqualTo(object);
		assertThat(ports().cardReader().card(caller, card.id(), organization).access()).isEqualTo(stranger);
		assertThat(ports().organizationReader().organizationsOf(bob).all()).isEmpty();
	}

	@Test
	default void findsAMemberWhoseRoleHoldsNothing() {
		OrganizationId organization = fixtures().anOrganization(fixtures().anAccount("alice"));
		AccountId bob = fixtures().anAccount("bob");
		fixtures().aMember(bob, fixtures().aRole(organization, "Guest"), organization);
		assertThat(ports().organizationAccessReader().of(fixtures().loggedIn(bob), organization)).isEqualTo(member());
	}

	@Test
	default void findsTheStandingsOverARoleAndAMember() {
		AccountId alice = fixtures().anAccount("alice");
		OrganizationId organization = fixtures().anOrganization(alice);
		AccountId bob = fixtures().anAccount("bob");
		RoleId role = fixtures().aRole(organization, "Clerk", Permission.ROLE_VIEW);
		MemberId member = fixtures().aMember(bob, role, organization);
		Caller creator = fixtures().loggedIn(alice);
		ObjectAccess creators = new ObjectAccess(Optional.of(organization),
				OrganizationAccess.ofCreator(new CallerStatus(true, false)));
		assertThat(ports().membershipAccessReader().of(creator, role)).isEqualTo(creators);
		assertThat(ports().membershipAccessReader().of(creator, member)).isEqualTo(new MemberAccess(creators, false));
		Caller clerk = fixtures().loggedIn(bob);
		ObjectAccess clerks = new ObjectAccess(Optional.of(organization), member(Permission.ROLE_VIEW));
		assertThat(ports().membershipAccessReader().of(clerk, role)).isEqualTo(clerks);
		assertThat(ports().membershipAccessReader().of(clerk, member)).isEqualTo(new MemberAccess(clerks, true));
		ClientCard card = fixtures().aClientCard().of(organization);
		assertThat(ports().cardAccessReader().of(clerk, card.id())).isEqualTo(clerks);
	}

	@Test
	default void findsAStrangerOverAnotherOrganizationsRoleAndMember() {
		OrganizationId organization = fixtures().anOrganization(fixtures().anAccount("alice"));
		RoleId role = fixtures().aRole(organization, "Clerk", Permission.values());
		MemberId member = fixtures().aMember(fixtures().anAccount("bob"), role, organization);
		AccountId carol = fixtures().anAccount("carol");
		fixtures().anOrganization(carol);
		Caller caller = fixtures().loggedIn(carol);
		ObjectAccess stranger = new ObjectAccess(Optional.of(organization),
				OrganizationAccess.ofStranger(new CallerStatus(true, false)));
		assertThat(ports().membershipAccessReader().of(caller, role)).isEqualTo(stranger);
		assertThat(ports().membershipAccessReader().of(caller, member)).isEqualTo(new MemberAccess(stranger, false));
	}

	@Test
	default void findsAStrangerWhereThereIsNoRoleAndNoMember() {
		Caller staff = fixtures().loggedIn(fixtures().aStaffAccount("admin"));
		ObjectAccess nowhere = new ObjectAccess(Optional.empty(),
				OrganizationAccess.ofStranger(new CallerStatus(true, true)));
		assertThat(ports().membershipAccessReader().of(staff, new RoleId(4711))).isEqualTo(nowhere);
		assertThat(ports().membershipAccessReader().of(staff, new MemberId(4711)))
			.isEqualTo(new MemberAccess(nowhere, false));
		assertThat(ports().membershipAccessReader().of(staff, new RoleId(-1))).isEqualTo(nowhere);
	}

	@Test
	default void admitsNoMemberWhoseSessionHasEnded() {
		OrganizationId organization = fixtures().anOrganization(fixtures().anAccount("alice"));
		AccountId bob = fixtures().anAccount("bob");
		RoleId role = fixtures().aRole(organization, "Clerk", Permission.values());
		MemberId member = fixtures().aMember(bob, role, organization);
		Caller caller = fixtures().loggedIn(bob);
		ports().inTransaction(() -> ports().sessions().end(caller.session(), bob.asSessionHolder()));
		assertThat(ports().organizationAccessReader().of(caller, organization).callerStatus().active()).isFalse();
		assertThat(ports().membershipAccessReader().of(caller, role).organizationAccess().callerStatus().active())
			.isFalse();
		MemberAccess access = ports().membershipAccessReader().of(caller, member);
		assertThat(access.object().organizationAccess().callerStatus().active()).isFalse();
		assertThat(access.own()).isFalse();
	}

	private static OrganizationAccess member(Permission... granted) {
		return new OrganizationAccess(new CallerStatus(true, false), false, true, Set.of(granted));
	}

	private void change(RoleId id, Permission... permissions) {
		ports().inTransaction(() -> {
			Role role = ports().roles().findForChange(id).orElseThrow();
			role.change(Change.none(), Change.to(Set.of(permissions)));
			ports().roles().update(role);
		});
	}

	@Test
	default void findsAStrangerInAnotherOrganizationAndInNone() {
		Caller bob = fixtures().loggedIn(fixtures().anAccount("bob"));
		OrganizationId organization = fixtures().anOrganization(fixtures().anAccount("alice"));
		OrganizationAccess stranger = OrganizationAccess.ofStranger(new CallerStatus(true, false));
		assertThat(ports().organizationAccessReader().of(bob, organization)).isEqualTo(stranger);
		assertThat(ports().organizationAccessReader().of(bob, new OrganizationId(4711))).isEqualTo(stranger);
	}

	@Test
	default void findsTheStandingInTheCardsOwnOrganization() {
		AccountId alice = fixtures().anAccount("alice");
		Caller caller = fixtures().loggedIn(alice);
		OrganizationId organization = fixtures().anOrganization(alice);
		ClientCard card = fixtures().aClientCard().of(organization);
		ObjectAccess access = ports().cardAccessReader().of(caller, card.id());
		assertThat(access.owner()).contains(organization);
		assertThat(access.organizationAccess().creator()).isTrue();
		Caller bob = fixtures().loggedIn(fixtures().anAccount("bob"));
		assertThat(ports().cardAccessReader().of(bob, card.id()).owner()).contains(organization);
		assertThat(ports().cardAccessReader().of(bob, card.id()).organizationAccess().creator()).isFalse();
	}

	@Test
	default void findsAStrangerWhereThereIsNoCard() {
		Caller caller = fixtures().loggedIn(fixtures().anAccount("alice"));
		ObjectAccess access = ports().cardAccessReader().of(caller, new ClientCardId(4711));
		assertThat(access.owner()).isEmpty();
		assertThat(access.organizationAccess()).isEqualTo(OrganizationAccess.ofStranger(new CallerStatus(true, false)));
	}

}
