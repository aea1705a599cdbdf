package dev.kartoteka.domain.ports;

import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.Standing;
import dev.kartoteka.domain.clientcard.ClientCard;
import dev.kartoteka.domain.clientcard.ClientCardId;
import dev.kartoteka.domain.clientcard.ClientCardStandings.CardStanding;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.OrganizationStanding;
import dev.kartoteka.domain.session.SessionId;

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
			.isEqualTo(new OrganizationStanding(new Standing(true, false), true));
	}

	@Test
	default void findsAStrangerInAnotherOrganizationAndInNone() {
		Caller bob = fixtures().loggedIn(fixtures().anAccount("bob"));
		OrganizationId organization = fixtures().anOrganization(fixtures().anAccount("alice"));
		OrganizationStanding stranger = OrganizationStanding.strangerWith(new Standing(true, false));
		assertThat(ports().organizationStandings().of(bob, organization)).isEqualTo(stranger);
		assertThat(ports().organizationStandings().of(bob, new OrganizationId(4711))).isEqualTo(stranger);
	}

	@Test
	default void findsTheStandingInTheCardsOwnOrganization() {
		AccountId alice = fixtures().anAccount("alice");
		Caller caller = fixtures().loggedIn(alice);
		OrganizationId organization = fixtures().anOrganization(alice);
		ClientCard card = fixtures().aClientCard().of(organization);
		CardStanding standing = ports().cardStandings().of(caller, card.id());
		assertThat(standing.organization()).contains(organization);
		assertThat(standing.standing().creator()).isTrue();
		Caller bob = fixtures().loggedIn(fixtures().anAccount("bob"));
		assertThat(ports().cardStandings().of(bob, card.id()).organization()).contains(organization);
		assertThat(ports().cardStandings().of(bob, card.id()).standing().creator()).isFalse();
	}

	@Test
	default void findsAStrangerWhereThereIsNoCard() {
		Caller caller = fixtures().loggedIn(fixtures().anAccount("alice"));
		CardStanding standing = ports().cardStandings().of(caller, new ClientCardId(4711));
		assertThat(standing.organization()).isEmpty();
		assertThat(standing.standing()).isEqualTo(OrganizationStanding.strangerWith(new Standing(true, false)));
	}

}
