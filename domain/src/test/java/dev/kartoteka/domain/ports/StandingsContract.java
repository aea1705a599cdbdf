package dev.kartoteka.domain.ports;

import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.Standing;
import dev.kartoteka.domain.clientcard.ClientCard;
import dev.kartoteka.domain.clientcard.ClientCardId;
import dev.kartoteka.domain.membership.MemberId;
import dev.kartoteka.domain.membership.Role;
import dev.kartoteka.domain.membership.RoleId;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.OrganizationStanding;
import dev.kartoteka.domain.organization.OwnedStanding;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.session.SessionId;
import dev.kartoteka.domain.shared.Change;

import static org.assertj.core.api.Assertions.assertThat;

/** What every judge of a caller's standing does. */
public interface StandingsContract extends PortsContract {

	@Test
	default void admitsALiveSessionOfAnActiveAccount() {
		Caller caller = fixtures().loggedIn(fixtures().anAccount("alice"));
		assertThat(ports().accountStandings().of(caller)).isEqualTo(new Standing(true, false));
	}

	@Test
	default void recognizesStaff() {
		Caller caller = fixtures().loggedIn(fixtures().aStaffAccount("admin"));
		assertThat(ports().accountStandings().of(caller)).isEqualTo(new Standing(true, true));
	}

	@Test
	default void admitsNobodyWithoutASession() {
		AccountId alice = fixtures().anAccount("alice");
		assertThat(ports().accountStandings().of(new Caller(alice, new SessionId(4711))).admitted()).isFalse();
	}

	@Test
	default void admitsNobodyOnAnotherAccountsSession() {
		Caller alice = fixtures().loggedIn(fixtures().anAccount("alice"));
		AccountId bob = fixtures().anAccount("bob");
		assertThat(ports().accountStandings().of(new Caller(bob, alice.session())).admitted()).isFalse();
	}

	@Test
	default void admitsNoInactiveAccount() {
		AccountId alice = fixtures().anAccount("alice");
		Caller caller = fixtures().loggedIn(alice);
		fixtures().deactivate(alice);
		assertThat(ports().accountStandings().of(caller).admitted()).isFalse();
		assertThat(ports().organizationStandings().of(caller, new OrganizationId(1)).account().admitted()).isFalse();
	}

	@Test
	default void recognizesTheCreatorOfAnOrganization() {
		AccountId alice = fixtures().anAccount("alice");
		Caller caller = fixtures().loggedIn(alice);
		OrganizationId organization = fixtures().anOrganization(alice);
		assertThat(ports().organizationStandings().of(caller, organization))
			.isEqualTo(OrganizationStanding.ofCreator(new Standing(true, false)));
	}

	@Test
	default void grantsAMemberWhatHisRoleHoldsAtTheMoment() {
		OrganizationId organization = fixtures().anOrganization(fixtures().anAccount("alice"));
		OrganizationId other = fixtures().anOrganization(fixtures().anAccount("carol"));
		AccountId bob = fixtures().anAccount("bob");
		Caller caller = fixtures().loggedIn(bob);
		RoleId role = fixtures().aRole(organization, "Clerk", Permission.CLIENTCARD_VIEW, Permission.MEMBER_VIEW);
		fixtures().aMember(bob, role, organization);
		assertThat(ports().organizationStandings().of(caller, organization))
			.isEqualTo(member(Permission.CLIENTCARD_VIEW, Permission.MEMBER_VIEW));
		revise(role, Permission.ORGANIZATION_CHANGE);
		assertThat(ports().organizationStandings().of(caller, organization))
			.isEqualTo(member(Permission.ORGANIZATION_CHANGE));
		assertThat(ports().organizationStandings().of(caller, other))
			.isEqualTo(OrganizationStanding.ofStranger(new Standing(true, false)));
	}

	@Test
	default void findsAMemberWhoseRoleHoldsNothing() {
		OrganizationId organization = fixtures().anOrganization(fixtures().anAccount("alice"));
		AccountId bob = fixtures().anAccount("bob");
		fixtures().aMember(bob, fixtures().aRole(organization, "Guest"), organization);
		assertThat(ports().organizationStandings().of(fixtures().loggedIn(bob), organization)).isEqualTo(member());
	}

	@Test
	default void findsTheStandingsOverARoleAndAMember() {
		AccountId alice = fixtures().anAccount("alice");
		OrganizationId organization = fixtures().anOrganization(alice);
		AccountId bob = fixtures().anAccount("bob");
		RoleId role = fixtures().aRole(organization, "Clerk", Permission.ROLE_VIEW);
		MemberId member = fixtures().aMember(bob, role, organization);
		Caller creator = fixtures().loggedIn(alice);
		OwnedStanding creators = new OwnedStanding(Optional.of(organization),
				OrganizationStanding.ofCreator(new Standing(true, false)));
		assertThat(ports().membershipStandings().of(creator, role)).isEqualTo(creators);
		assertThat(ports().membershipStandings().of(creator, member)).isEqualTo(creators);
		Caller clerk = fixtures().loggedIn(bob);
		OwnedStanding clerks = new OwnedStanding(Optional.of(organization), member(Permission.ROLE_VIEW));
		assertThat(ports().membershipStandings().of(clerk, role)).isEqualTo(clerks);
		assertThat(ports().membershipStandings().of(clerk, member)).isEqualTo(clerks);
		ClientCard card = fixtures().aClientCard().of(organization);
		assertThat(ports().cardStandings().of(clerk, card.id())).isEqualTo(clerks);
	}

	@Test
	default void findsAStrangerOverAnotherOrganizationsRoleAndMember() {
		OrganizationId organization = fixtures().anOrganization(fixtures().anAccount("alice"));
		RoleId role = fixtures().aRole(organization, "Clerk", Permission.values());
		MemberId member = fixtures().aMember(fixtures().anAccount("bob"), role, organization);
		AccountId carol = fixtures().anAccount("carol");
		fixtures().anOrganization(carol);
		Caller caller = fixtures().loggedIn(carol);
		OwnedStanding stranger = new OwnedStanding(Optional.of(organization),
				OrganizationStanding.ofStranger(new Standing(true, false)));
		assertThat(ports().membershipStandings().of(caller, role)).isEqualTo(stranger);
		assertThat(ports().membershipStandings().of(caller, member)).isEqualTo(stranger);
	}

	@Test
	default void findsAStrangerWhereThereIsNoRoleAndNoMember() {
		Caller staff = fixtures().loggedIn(fixtures().aStaffAccount("admin"));
		OwnedStanding nowhere = new OwnedStanding(Optional.empty(),
				OrganizationStanding.ofStranger(new Standing(true, true)));
		assertThat(ports().membershipStandings().of(staff, new RoleId(4711))).isEqualTo(nowhere);
		assertThat(ports().membershipStandings().of(staff, new MemberId(4711))).isEqualTo(nowhere);
		assertThat(ports().membershipStandings().of(staff, new RoleId(-1))).isEqualTo(nowhere);
	}

	@Test
	default void admitsNoMemberWhoseSessionHasEnded() {
		OrganizationId organization = fixtures().anOrganization(fixtures().anAccount("alice"));
		AccountId bob = fixtures().anAccount("bob");
		RoleId role = fixtures().aRole(organization, "Clerk", Permission.values());
		MemberId member = fixtures().aMember(bob, role, organization);
		Caller caller = fixtures().loggedIn(bob);
		ports().inTransaction(() -> ports().sessions().end(caller.session(), bob.asSessionHolder()));
		assertThat(ports().organizationStandings().of(caller, organization).account().admitted()).isFalse();
		assertThat(ports().membershipStandings().of(caller, role).standing().account().admitted()).isFalse();
		assertThat(ports().membershipStandings().of(caller, member).standing().account().admitted()).isFalse();
	}

	private static OrganizationStanding member(Permission... granted) {
		return new OrganizationStanding(new Standing(true, false), false, true, Set.of(granted));
	}

	private void revise(RoleId id, Permission... permissions) {
		ports().inTransaction(() -> {
			Role role = ports().roles().findForChange(id).orElseThrow();
			role.revise(Change.none(), Change.to(Set.of(permissions)));
			ports().roles().update(role);
		});
	}

	@Test
	default void findsAStrangerInAnotherOrganizationAndInNone() {
		Caller bob = fixtures().loggedIn(fixtures().anAccount("bob"));
		OrganizationId organization = fixtures().anOrganization(fixtures().anAccount("alice"));
		OrganizationStanding stranger = OrganizationStanding.ofStranger(new Standing(true, false));
		assertThat(ports().organizationStandings().of(bob, organization)).isEqualTo(stranger);
		assertThat(ports().organizationStandings().of(bob, new OrganizationId(4711))).isEqualTo(stranger);
	}

	@Test
	default void findsTheStandingInTheCardsOwnOrganization() {
		AccountId alice = fixtures().anAccount("alice");
		Caller caller = fixtures().loggedIn(alice);
		OrganizationId organization = fixtures().anOrganization(alice);
		ClientCard card = fixtures().aClientCard().of(organization);
		OwnedStanding standing = ports().cardStandings().of(caller, card.id());
		assertThat(standing.owner()).contains(organization);
		assertThat(standing.standing().creator()).isTrue();
		Caller bob = fixtures().loggedIn(fixtures().anAccount("bob"));
		assertThat(ports().cardStandings().of(bob, card.id()).owner()).contains(organization);
		assertThat(ports().cardStandings().of(bob, card.id()).standing().creator()).isFalse();
	}

	@Test
	default void findsAStrangerWhereThereIsNoCard() {
		Caller caller = fixtures().loggedIn(fixtures().anAccount("alice"));
		OwnedStanding standing = ports().cardStandings().of(caller, new ClientCardId(4711));
		assertThat(standing.owner()).isEmpty();
		assertThat(standing.standing()).isEqualTo(OrganizationStanding.ofStranger(new Standing(true, false)));
	}

}
