package dev.kartoteka.application.invitation;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.audit.AuditFilter;
import dev.kartoteka.domain.invitation.EmailInvitation;
import dev.kartoteka.domain.invitation.EmailInvitationId;
import dev.kartoteka.domain.membership.MemberId;
import dev.kartoteka.domain.membership.RoleId;
import dev.kartoteka.domain.ports.LockHeld;
import dev.kartoteka.domain.shared.NotFound;
import dev.kartoteka.domain.shared.Violation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What the audit trail says of invitations by email, and what limits them. */
class EmailInvitationTrailTest extends EmailInvitationStories {

	@Test
	void tellsWhoInvitesAndWithdraws() {
		EmailInvitation.Snapshot invitation = invite(DORA);
		withdraw(this.alice, invitation.id(), Optional.empty());
		assertThat(trailInWords(this.salon)).containsExactly(
				entry("create", invitation, "[null,\"dora@example.org\"]", "[null,%d]"),
				entry("delete", invitation, "[\"dora@example.org\",null]", "[%d,null]"));
	}

	private String entry(String verb, EmailInvitation.Snapshot invitation, String email, String role) {
		String changes = "{\"email\":" + email + ",\"role\":" + role.formatted(this.clerk.value()) + "}";
		return "invitation." + verb + " " + invitation.id().value() + " " + changes;
	}

	@Test
	void tellsWhoBecomesAMember() {
		AccountId dora = anAccount("dora", DORA, false);
		invite(DORA);
		accept(this.given.loggedIn(dora), tokenInTheLetter());
		MemberId member = memberOf(dora).orElseThrow().id();
		assertThat(trailInWords(this.salon)).map((entry) -> entry.substring(0, entry.indexOf(' ')))
			.containsExactly("invitation.create", "invitation.delete", "member.create");
		assertThat(trailInWords(this.salon).getLast())
			.isEqualTo("member.create %d {\"user\":[null,%d],\"role\":[null,%d],\"accepted_at\":[null,\"%s\"]}"
				.formatted(member.value(), dora.value(), this.clerk.value(), this.clock.instant()));
		assertThat(this.ports.auditReader().changesOfAccounts(AuditFilter.NONE).all())
			.extracting((entry) -> entry.verb() + " " + entry.changes().json())
			.containsExactly("update {\"confirmed_email\":[false,true]}");
	}

	@Test
	void tellsThatAnOpenInvitationIsAccepted() {
		AccountId dora = this.given.anAccount("dora");
		this.given.anInvitation(dora, this.guest, this.salon, this.alice.account());
		invite(DORA);
		accept(this.given.loggedIn(dora), tokenInTheLetter());
		assertThat(trailInWords(this.salon).getLast()).startsWith("member.update ")
			.endsWith("{\"role\":[%d,%d],\"accepted_at\":[null,\"%s\"]}".formatted(this.guest.value(),
					this.clerk.value(), this.clock.instant()));
	}

	@Test
	void waitsForAnotherInvitationOfTheSameInviter() {
		this.ports.inTransaction(() -> {
			this.ports.invitations().lock(this.alice.account(), this.alice.account());
			assertThatExceptionOfType(CompletionException.class)
				.isThrownBy(() -> CompletableFuture.runAsync(() -> invite(DORA)).join())
				.withCauseInstanceOf(LockHeld.class);
		});
		invite(DORA);
	}

	@Test
	void removesExpiredInvitationsInBatches() {
		for (int i = 0; i < 1001; i++) {
			this.given.anEmailInvitation("guest" + i + "@example.org", this.guest, this.salon, this.alice.account());
		}
		this.clock.pass(Duration.ofDays(7).minusNanos(1000));
		assertThat(this.invitations.removeExpired().removeExpired()).isFalse();
		this.clock.pass(Duration.ofNanos(1000));
		assertThat(this.invitations.removeExpired().removeExpired()).isTrue();
		assertThat(this.invitations.removeExpired().removeExpired()).isFalse();
	}

	@Test
	void findsNoInvitationOrRoleThatDoesNotExist() {
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> withdraw(this.alice, new EmailInvitationId(4711), Optional.empty()))
			.withMessage("There is no such invitation.");
		assertInvalid("role", new Violation.NoSuchObject(4711), () -> invite(this.alice, new RoleId(4711), DORA));
	}

}
