package dev.kartoteka.domain.ports;

import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.membership.MemberId;
import dev.kartoteka.domain.membership.RoleId;
import dev.kartoteka.domain.organization.Organization;
import dev.kartoteka.domain.organization.OrganizationChanges;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.OrganizationView;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.JsonText;
import dev.kartoteka.domain.shared.StaleVersion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The contract of the ports for organizations. */
public interface OrganizationPortsContract extends PortsContract {

	@Test
	default void showsAnOrganizationWithItsCreatorAndTheSameJson() {
		AccountId alice = fixtures().anAccount("alice");
		OrganizationId id = fixtures().anOrganization(alice);
		OrganizationView view = ports().organizationReader().organization(id).orElseThrow();
		assertThat(view.creator().id()).isEqualTo(alice.value());
		assertThat(view.creator().email()).isEmpty();
		assertThat(view.creator().phone()).isNull();
		assertThat(view.links()).isEqualTo(new JsonText("{\"b\":1,\"a\":[2]}"));
		assertThat(view.numbers()).isNull();
		assertThat(view.createdAt()).isEqualTo(Fixtures.CLOCK.instant());
		assertThat(ports().organizationReader().organization(new OrganizationId(4711))).isEmpty();
	}

	@Test
	default void listsAnAccountsOrganizationsNewestFirst() {
		AccountId alice = fixtures().anAccount("alice");
		OrganizationId first = fixtures().anOrganization(alice);
		OrganizationId second = fixtures().anOrganization(alice);
		OrganizationId bobs = fixtures().anOrganization(fixtures().anAccount("bob"));
		assertThat(ports().organizationReader().organizationsOf(alice).all().map(OrganizationView::id))
			.containsExactly(second.value(), first.value());
		assertThat(ports().organizationReader().everyOrganization().all().map(OrganizationView::id))
			.containsExactly(bobs.value(), second.value(), first.value());
	}

	@Test
	default void listsTheOrganizationsOfAMemberToo() {
		AccountId alice = fixtures().anAccount("alice");
		AccountId bob = fixtures().anAccount("bob");
		OrganizationId bobs = fixtures().anOrganization(bob);
		OrganizationId alices = fixtures().anOrganization(alice);
		fixtures().anOrganization(alice);
		fixtures().aMember(bob, fixtures().aRole(alices, "Clerk"), alices);
		fixtures().aMember(bob, fixtures().aRole(bobs, "Clerk"), bobs);
		assertThat(ports().organizationReader().organizationsOf(bob).all().map(OrganizationView::id))
			.containsExactly(alices.value(), bobs.value());
		assertThat(ports().organizationReader().organizationsOf(bob).page(1, 1).total()).isEqualTo(2);
	}

	@Test
	default void removesAnOrganizationWithItsRolesAndMembers() {
		OrganizationId id = fixtures().anOrganization(fixtures().anAccount("alice"));
		AccountId bob = fixtures().anAccount("bob");
		RoleId role = fixtures().aRole(id, "Clerk", Permission.ROLE_VIEW);
		MemberId member = fixtures().aMember(bob, role, id);
		ports().inTransaction(
				() -> ports().organizations().remove(ports().organizations().findForRemoval(id).orElseThrow()));
		assertThat(ports().organizationReader().organizationsOf(bob).all()).isEmpty();
		assertThat(ports().inTransaction(() -> ports().roles().findForChange(role))).isEmpty();
		assertThat(ports().inTransaction(() -> ports().members().findForChange(member))).isEmpty();
		assertThat(ports().accountReader().account(bob)).isPresent();
	}

	@Test
	default void storesChangesAndCountsVersions() {
		OrganizationId id = fixtures().anOrganization(fixtures().anAccount("alice"));
		change(id, "Another name");
		Organization.Snapshot stored = found(id).snapshot();
		assertThat(stored.details().name()).isEqualTo("Another name");
		assertThat(stored.details().links()).isEqualTo(new JsonText("{\"b\":1,\"a\":[2]}"));
		assertThat(stored.version().value()).isEqualTo(1);
		change(id, "Another name");
		assertThat(found(id).snapshot().version().value()).isEqualTo(1);
	}

	@Test
	default void refusesAChangeOfAStaleOrganization() {
		OrganizationId id = fixtures().anOrganization(fixtures().anAccount("alice"));
		Organization stale = found(id);
		change(id, "Another name");
		assertThatExceptionOfType(StaleVersion.class)
			.isThrownBy(() -> ports().inTransaction(() -> ports().organizations().update(stale)));
	}

	@Test
	default void removesAnOrganizationWithItsCardsButNotTheClients() {
		OrganizationId id = fixtures().anOrganization(fixtures().anAccount("alice"));
		var phone = Fixtures.aPhone();
		fixtures().aClientCard().withPhone(phone).of(id);
		ports().inTransaction(() -> {
			assertThat(ports().organizations().keepsCards(id)).isTrue();
			ports().organizations().remove(ports().organizations().findForRemoval(id).orElseThrow());
		});
		assertThat(ports().organizationReader().organization(id)).isEmpty();
		assertThat(ports().clientReader().withPhone(phone)).isPresent();
		assertThat(ports().inTransaction(() -> ports().organizations().keepsCards(id))).isFalse();
	}

	private Organization found(OrganizationId id) {
		return ports().inTransaction(() -> ports().organizations().findForChange(id).orElseThrow());
	}

	private void change(OrganizationId id, String name) {
		ports().inTransaction(() -> {
			Organization organization = ports().organizations().findForChange(id).orElseThrow();
			organization.change(new OrganizationChanges(Change.to(name), Change.none(), Change.none(), Change.none(),
					Change.none()), Fixtures.CLOCK);
			ports().organizations().update(organization);
		});
	}

}
