package dev.kartoteka.domain.ports;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.invitation.EmailInvitation;
import dev.kartoteka.domain.invitation.EmailInvitationId;
import dev.kartoteka.domain.invitation.EmailInvitationReader;
import dev.kartoteka.domain.invitation.EmailInvitationRepository;
import dev.kartoteka.domain.invitation.EmailInvitationView;
import dev.kartoteka.domain.membership.RoleId;
import dev.kartoteka.domain.organization.ObjectAccess;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.EmailAddress;
import dev.kartoteka.domain.shared.FieldViolation;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.Listing;
import dev.kartoteka.domain.shared.Violation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The contract of the ports for invitations by email. */
public interface EmailInvitationPortsContract extends PortsContract {

	@Test
	default void restoresAnInvitationAsItWasAdded() {
		Scene scene = new Scene(fixtures());
		EmailInvitation added = fixtures().anEmailInvitation("Dora@Example.org", scene.clerk, scene.salon, scene.alice);
		Instant now = Fixtures.CLOCK.instant();
		EmailInvitation found = found(added.id());
		assertThat(found.snapshot()).isEqualTo(added.snapshot())
			.isEqualTo(new EmailInvitation.Snapshot(added.id(), scene.salon, scene.clerk,
					new EmailAddress("Dora@Example.org"), scene.alice, added.snapshot().tokenHash(), now,
					now.plus(EmailInvitation.LIFETIME)));
		assertThat(found.snapshot().email().value()).isEqualTo("Dora@Example.org");
	}

	@Test
	default void refusesASecondInvitationToAnAddressInAnySpelling() {
		Scene scene = new Scene(fixtures());
		fixtures().anEmailInvitation("dora@example.org", scene.clerk, scene.salon, scene.alice);
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> fixtures().anEmailInvitation("DORA@example.org", scene.clerk, scene.salon, scene.alice))
			.satisfies((refusal) -> assertThat(refusal.violations()).containsExactly(
					new FieldViolation("non_field_errors", new Violation.NotUnique(List.of("organization", "email")))));
		OrganizationId garage = fixtures().anOrganization(scene.alice);
		RoleId mechanic = fixtures().aRole(garage, "Mechanic");
		assertThat(fixtures().anEmailInvitation("dora@example.org", mechanic, garage, scene.alice)).isNotNull();
	}

	@Test
	default void removesAnInvitation() {
		Scene scene = new Scene(fixtures());
		EmailInvitation one = fixtures().anEmailInvitation("a@example.org", scene.clerk, scene.salon, scene.alice);
		EmailInvitation other = fixtures().anEmailInvitation("b@example.org", scene.clerk, scene.salon, scene.alice);
		ports().inTransaction(() -> invitations().remove(one));
		assertThat(isThere(one)).isFalse();
		assertThat(isThere(other)).isTrue();
		assertThat(fixtures().anEmailInvitation("a@example.org", scene.clerk, scene.salon, scene.alice)).isNotNull();
	}

	@Test
	default void removesExpiredInvitationsOnly() {
		Scene scene = new Scene(fixtures());
		EmailInvitation one = fixtures().anEmailInvitation("a@example.org", scene.clerk, scene.salon, scene.alice);
		EmailInvitation other = fixtures().anEmailInvitation("b@example.org", scene.clerk, scene.salon, scene.alice);
		Instant end = one.snapshot().expiresAt();
		Instant before = end.minusNanos(1000);
		EmailAddress address = new EmailAddress("A@example.org");
		ports().inTransaction(() -> invitations().removeExpired(scene.salon, address, before));
		assertThat(isThere(one)).isTrue();
		ports().inTransaction(() -> invitations().removeExpired(scene.salon, address, end));
		assertThat(isThere(one)).isFalse();
		assertThat(isThere(other)).isTrue();
		assertThat(invitations().removeExpired(before, 9)).isZero();
		assertThat(invitations().removeExpired(end, 9)).isEqualTo(1);
		assertThat(isThere(other)).isFalse();
	}

	@Test
	default void endsWithItsRole() {
		Scene scene = new Scene(fixtures());
		EmailInvitation invitation = fixtures().anEmailInvitation("a@example.org", scene.clerk, scene.salon,
				scene.alice);
		ports().inTransaction(() -> ports().roles().remove(ports().roles().findForChange(scene.clerk).orElseThrow()));
		assertThat(isThere(invitation)).isFalse();
	}

	@Test
	default void endsWithItsOrganization() {
		Scene scene = new Scene(fixtures());
		EmailInvitation invitation = fixtures().anEmailInvitation("a@example.org", scene.clerk, scene.salon,
				scene.alice);
		ports().inTransaction(() -> ports().organizations()
			.remove(ports().organizations().findForRemoval(scene.salon).orElseThrow()));
		assertThat(isThere(invitation)).isFalse();
	}

	@Test
	default void endsWithTheAccountThatSentIt() {
		Scene scene = new Scene(fixtures());
		AccountId bob = fixtures().anAccount("bob");
		EmailInvitation invitation = fixtures().anEmailInvitation("a@example.org", scene.clerk, scene.salon, bob);
		ports().inTransaction(() -> ports().accounts().remove(ports().accounts().findForChange(bob).orElseThrow()));
		assertThat(isThere(invitation)).isFalse();
	}

	@Test
	default void showsOpenInvitationsNewestFirst() {
		Scene scene = new Scene(fixtures());
		EmailInvitationView first = view(
				fixtures().anEmailInvitation("a@example.org", scene.clerk, scene.salon, scene.alice));
		EmailInvitationView second = view(
				fixtures().anEmailInvitation("b@example.org", scene.clerk, scene.salon, scene.alice));
		OrganizationId garage = fixtures().anOrganization(scene.alice);
		fixtures().anEmailInvitation("c@example.org", fixtures().aRole(garage, "Mechanic"), garage, scene.alice);
		Listing<EmailInvitationView> open = reader().openOf(scene.salon, Fixtures.CLOCK.instant());
		assertThat(open.all()).containsExactly(second, first);
		assertThat(open.page(2, 1)).isEqualTo(new Listing.Page<>(List.of(first), 2));
		assertThat(open.slice(new Listing.Cursor.After(second.id()), 5).items()).containsExactly(first);
		assertThat(reader().openOf(scene.salon, first.expiresAt().minusNanos(1000)).all()).hasSize(2);
		assertThat(reader().openOf(scene.salon, first.expiresAt()).all()).isEmpty();
	}

	@Test
	default void readsWhatTheLetterNeeds() {
		Scene scene = new Scene(fixtures());
		EmailInvitation invitation = fixtures().anEmailInvitation("a@example.org", scene.clerk, scene.salon,
				scene.alice);
		assertThat(reader().letterOf(invitation.id())).hasValueSatisfying((letter) -> {
			assertThat(letter.invitation().snapshot()).isEqualTo(invitation.snapshot());
			assertThat(letter.organizationName()).isEqualTo("Test");
		});
		assertThat(reader().letterOf(new EmailInvitationId(4711))).isEmpty();
	}

	@Test
	default void findsAnInvitationByTheHashOfItsToken() {
		Scene scene = new Scene(fixtures());
		EmailInvitation invitation = fixtures().anEmailInvitation("a@example.org", scene.clerk, scene.salon,
				scene.alice);
		fixtures().anEmailInvitation("b@example.org", scene.clerk, scene.salon, scene.alice);
		assertThat(reader().findUnlocked(List.of("another", invitation.snapshot().tokenHash())))
			.hasValueSatisfying((found) -> assertThat(found.snapshot()).isEqualTo(invitation.snapshot()));
		assertThat(reader().findUnlocked(List.of("another"))).isEmpty();
	}

	@Test
	default void readsTheRightsOnAnInvitation() {
		Scene scene = new Scene(fixtures());
		EmailInvitation invitation = fixtures().anEmailInvitation("a@example.org", scene.clerk, scene.salon,
				scene.alice);
		Caller alice = fixtures().loggedIn(scene.alice);
		ObjectAccess creators = access(alice, invitation.id());
		assertThat(creators.owner()).contains(scene.salon);
		assertThat(creators.organizationAccess().creator()).isTrue();
		ObjectAccess strangers = access(fixtures().loggedIn(fixtures().anAccount("bob")), invitation.id());
		assertThat(strangers.owner()).contains(scene.salon);
		assertThat(strangers.organizationAccess().creator()).isFalse();
		assertThat(access(alice, new EmailInvitationId(4711)).owner()).isEmpty();
	}

	@Test
	default void countsWhatTheAccountSentByEmail() {
		Scene scene = new Scene(fixtures());
		Instant now = Fixtures.CLOCK.instant();
		fixtures().anInvitation(fixtures().anAccount("bob"), scene.clerk, scene.salon, scene.alice);
		EmailInvitation invitation = fixtures().anEmailInvitation("a@example.org", scene.clerk, scene.salon,
				scene.alice);
		ports().inTransaction(() -> {
			assertThat(ports().invitations().madeBy(scene.alice, now.minusSeconds(1))).containsExactly(now, now);
			assertThat(ports().invitations().madeBy(scene.alice, now)).isEmpty();
			invitations().remove(invitation);
			assertThat(ports().invitations().madeBy(scene.alice, now.minusSeconds(1))).containsExactly(now);
		});
	}

	private EmailInvitation found(EmailInvitationId id) {
		return ports().inTransaction(() -> invitations().findForChange(id).orElseThrow());
	}

	private boolean isThere(EmailInvitation invitation) {
		return ports().inTransaction(() -> invitations().findForChange(invitation.id()).isPresent());
	}

	private ObjectAccess access(Caller caller, EmailInvitationId id) {
		return ports().emailInvitationAccessReader().of(caller, id);
	}

	private EmailInvitationRepository invitations() {
		return ports().emailInvitations();
	}

	private EmailInvitationReader reader() {
		return ports().emailInvitationReader();
	}

	private static EmailInvitationView view(EmailInvitation invitation) {
		EmailInvitation.Snapshot state = invitation.snapshot();
		return new EmailInvitationView(state.id().value(), state.organization().value(), state.role().value(),
				state.email().value(), state.createdAt(), state.expiresAt());
	}

	/** Alice's salon with a role. */
	final class Scene {

		private final AccountId alice;

		private final OrganizationId salon;

		private final RoleId clerk;

		private Scene(Fixtures given) {
			this.alice = given.anAccount("alice");
			this.salon = given.anOrganization(this.alice);
			this.clerk = given.aRole(this.salon, "Clerk");
		}

	}

}
