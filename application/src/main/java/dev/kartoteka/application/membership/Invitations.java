package dev.kartoteka.application.membership;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.membership.InvitationRegister;
import dev.kartoteka.domain.membership.Member;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.Throttled;
import dev.kartoteka.domain.shared.Timestamps;

/** Limits invitations, so that nobody is pestered with them. */
public final class Invitations {

	/** After a decline the organization cannot invite the account again for that long. */
	public static final Duration PAUSE_AFTER_DECLINE = Duration.ofDays(30);

	private static final int MOST_OPEN = 30;

	private static final Duration SPAN = Duration.ofDays(1);

	private final InvitationRegister register;

	private final Clock clock;

	public Invitations(InvitationRegister register, Clock clock) {
		this.register = register;
		this.clock = clock;
	}

	/**
	 * Requires that neither account has too many open invitations of the last day, and
	 * locks both accounts.
	 * @throws Throttled otherwise; an invitation that is accepted, declined or withdrawn
	 * makes room
	 */
	void requireRoom(AccountId inviter, AccountId invited) {
		this.register.lock(inviter, invited);
		Instant since = this.clock.instant().minus(SPAN);
		requireRoom(this.register.madeBy(inviter, since));
		requireRoom(this.register.receivedBy(invited, since));
	}

	/**
	 * Requires that the account has not made too many open invitations in the last day,
	 * and locks it.
	 * @throws Throttled otherwise
	 */
	public void requireRoom(AccountId inviter) {
		this.register.lock(inviter, inviter);
		requireRoom(this.register.madeBy(inviter, this.clock.instant().minus(SPAN)));
	}

	private void requireRoom(List<Instant> open) {
		if (open.size() >= MOST_OPEN) {
			Instant roomAt = open.get(open.size() - MOST_OPEN).plus(SPAN);
			throw new Throttled(Duration.between(this.clock.instant(), roomAt));
		}
	}

	/** Whether the account declined an invitation of the organization recently. */
	public boolean wasDeclined(OrganizationId organization, AccountId account) {
		return this.register.anyDecline(organization, account, this.clock.instant().minus(PAUSE_AFTER_DECLINE));
	}

	void decline(Member member) {
		this.register.addDecline(member.organization(), member.account(), Timestamps.now(this.clock));
	}

}
