package dev.kartoteka.application.membership;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.membership.InvitationView;
import dev.kartoteka.domain.membership.MemberId;
import dev.kartoteka.domain.membership.RoleId;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.ports.LockHeld;
import dev.kartoteka.domain.shared.Throttled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What the audit trail says of roles and members. */
class MembershipTrailTest extends MembershipStories {

	private final AccountId bob = this.given.anAccount("bob");

	@Test
	void tellsWhatBecomesOfARole() {
		RoleId role = create(this.alice, this.salon, "Clerk", Permission.ROLE_VIEW).id();
		rename(this.alice, role, "Boss");
		rename(this.alice, role, "Boss");
		delete(this.alice, role, Optional.of(this.salon));
		assertThat(trailInWords(this.salon)).containsExactly(
				"role.create %d {\"name\":[null,\"Clerk\"],\"permissions\":[null,[\"role_view\"]]}"
					.formatted(role.value()),
				"role.update %d {\"name\":[\"Clerk\",\"Boss\"]}".formatted(role.value()),
				"role.delete %d {\"name\":[\"Boss\",null],\"permissions\":[[\"role_view\"],null]}"
					.formatted(role.value()));
	}

	@Test
	void tellsWhatBecomesOfAMember() {
		RoleId guest = this.given.aRole(this.salon, "Guest");
		RoleId clerk = this.given.aRole(this.salon, "Clerk");
		MemberId member = invite(this.alice, this.salon, guest, this.bob).id();
		Caller caller = this.given.loggedIn(this.bob);
		accept(caller, member);
		accept(caller, member);
		change(this.alice, member, clerk);
		change(this.alice, member, clerk);
		remove(this.alice, member, Optional.empty());
		String now = this.clock.instant().toString();
		assertThat(trailInWords(this.salon)).containsExactly(
				"member.create %d {\"user\":[null,%d],\"role\":[null,%d]}".formatted(member.value(), this.bob.value(),
						guest.value()),
				"member.update %d {\"accepted_at\":[null,\"%s\"]}".formatted(member.value(), now),
				"member.update %d {\"role\":[%d,%d]}".formatted(member.value(), guest.value(), clerk.value()),
				"member.delete %d {\"user\":[%d,null],\"role\":[%d,null],\"accepted_at\":[\"%s\",null]}"
					.formatted(member.value(), this.bob.value(), clerk.value(), now));
	}

	@Test
	void waitsForInvitationsThatAreMadeAtTheSameTime() {
		RoleId guest = this.given.aRole(this.salon, "Guest");
		this.ports.inTransaction(() -> {
			this.ports.invitations().lock(this.zoe.account(), this.bob);
			assertThatExceptionOfType(CompletionException.class)
				.isThrownBy(() -> CompletableFuture
					.runAsync(() -> this.ports.inTransaction(() -> invite(this.alice, this.salon, guest, this.bob)))
					.join())
				.withCauseInstanceOf(LockHeld.class);
		});
		invite(this.alice, this.salon, guest, this.bob);
	}

	@Test
	void limitsTheOpenInvitationsOfOneInvitedAccount() {
		for (int i = 0; i < 30; i++) {
			Caller inviter = this.given.loggedIn(this.given.anAccount("inviter" + i));
			OrganizationId organization = this.given.anOrganization(inviter.account());
			invite(inviter, organization, this.given.aRole(organization, "Guest"), this.bob);
		}
		RoleId guest = this.given.aRole(this.salon, "Guest");
		this.clock.pass(Duration.ofDays(1).minusNanos(1000));
		assertThatExceptionOfType(Throttled.class).isThrownBy(() -> invite(this.alice, this.salon, guest, this.bob))
			.satisfies((refusal) -> assertThat(refusal.retryAfter()).isEqualTo(Duration.ofNanos(1000)));
		this.clock.pass(Duration.ofNanos(1000));
		invite(this.alice, this.salon, guest, this.bob);
	}

	@Test
	void forgetsDeclinesInBatches() {
		for (int i = 0; i < 1001; i++) {
			this.ports.invitations().addDecline(new OrganizationId(i + 1), this.bob, this.clock.instant());
		}
		this.clock.pass(Duration.ofDays(30));
		assertThat(this.membership.removeOldDeclines().removeOld()).isFalse();
		this.clock.pass(Duration.ofNanos(1000));
		assertThat(this.membership.removeOldDeclines().removeOld()).isTrue();
		assertThat(this.membership.removeOldDeclines().removeOld()).isFalse();
	}

	@Test
	void showsAnInvitationToTheInvitedAccountOnly() {
		RoleId guest = this.given.aRole(this.salon, "Guest");
		MemberId member = invite(this.alice, this.salon, guest, this.bob).id();
		Caller caller = this.given.loggedIn(this.bob);
		assertThat(this.membership.queries().invitations(caller).all()).extracting(InvitationView::id)
			.containsExactly(member.value());
		assertThat(this.membership.queries().invitations(this.zoe).all()).isEmpty();
		this.given.deactivate(this.bob);
		assertForbidden(() -> this.membership.queries().invitations(caller));
	}

}
