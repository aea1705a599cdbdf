package dev.kartoteka.domain.invitation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.membership.Role;
import dev.kartoteka.domain.membership.RoleId;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.EmailAddress;

import static org.assertj.core.api.Assertions.assertThat;

class EmailInvitationTest {

	private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.000006Z");

	private static final Role CLERK = Role.create(new RoleId(2), new OrganizationId(1), "Clerk", Set.of());

	private static final EmailInvitation.Seal SEAL = EmailInvitation.Seal.of(new EmailInvitationId(7),
			new EmailAddress("dora@example.org"), at(NOW.plusNanos(500)));

	private final EmailInvitation invitation = EmailInvitation.create(SEAL, CLERK, new AccountId(3), "hash");

	@Test
	void isToTheOrganizationOfTheRole() {
		assertThat(this.invitation.snapshot())
			.isEqualTo(new EmailInvitation.Snapshot(new EmailInvitationId(7), new OrganizationId(1), new RoleId(2),
					new EmailAddress("dora@example.org"), new AccountId(3), "hash", NOW, NOW.plus(Duration.ofDays(7))));
	}

	@Test
	void isOpenForSevenDays() {
		assertThat(this.invitation.isOpen(at(NOW.plus(Duration.ofDays(7)).minusNanos(1)))).isTrue();
		assertThat(this.invitation.isOpen(at(NOW.plus(Duration.ofDays(7))))).isFalse();
	}

	@Test
	void keepsItsSealWhenItIsRestored() {
		EmailInvitation restored = EmailInvitation.restore(this.invitation.snapshot());
		assertThat(restored.snapshot().seal()).isEqualTo(SEAL);
		assertThat(restored).isEqualTo(this.invitation).hasSameHashCodeAs(this.invitation);
	}

	private static Clock at(Instant instant) {
		return Clock.fixed(instant, ZoneOffset.UTC);
	}

}
