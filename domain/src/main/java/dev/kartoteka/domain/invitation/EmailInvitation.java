package dev.kartoteka.domain.invitation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.membership.Role;
import dev.kartoteka.domain.membership.RoleId;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.AuditedField;
import dev.kartoteka.domain.shared.AuditedKind;
import dev.kartoteka.domain.shared.AuditedState;
import dev.kartoteka.domain.shared.EmailAddress;
import dev.kartoteka.domain.shared.Timestamps;

/**
 * An invitation to an organization that was sent to an email address. Whether an account
 * has the address is unknown and does not matter: the token in the letter decides who
 * accepts. It never changes. It ends when it is accepted or withdrawn, after seven days,
 * or with the role, the organization or the account that sent it.
 *
 * <p>
 * An address has at most one invitation of an organization; the repository enforces that.
 */
public final class EmailInvitation {

	/** How long the invitation can be accepted. */
	public static final Duration LIFETIME = Duration.ofDays(7);

	private final Snapshot state;

	private EmailInvitation(Snapshot state) {
		this.state = state;
	}

	/**
	 * Creates an invitation to the organization of the role.
	 * @param tokenHash the hash of the token for that seal
	 */
	public static EmailInvitation create(Seal seal, Role role, AccountId inviter, String tokenHash) {
		return new EmailInvitation(new Snapshot(seal.id(), role.organization(), role.id(), seal.email(), inviter,
				tokenHash, seal.createdAt(), seal.createdAt().plus(LIFETIME)));
	}

	/** Restores an invitation from its stored state. */
	public static EmailInvitation restore(Snapshot state) {
		return new EmailInvitation(state);
	}

	/** Whether the invitation can still be accepted. */
	public boolean isOpen(Clock clock) {
		return this.state.expiresAt().isAfter(clock.instant());
	}

	public EmailInvitationId id() {
		return this.state.id();
	}

	public Snapshot snapshot() {
		return this.state;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof EmailInvitation that && id().equals(that.id());
	}

	@Override
	public int hashCode() {
		return id().hashCode();
	}

	/** What the token of an invitation is bound to. */
	public record Seal(EmailInvitationId id, EmailAddress email, Instant createdAt) {

		/** Returns the seal of a new invitation. */
		public static Seal of(EmailInvitationId id, EmailAddress email, Clock clock) {
			return new Seal(id, email, Timestamps.now(clock));
		}

	}

	/**
	 * The whole state, for storing and restoring.
	 *
	 * @param tokenHash the only trace of the token
	 */
	public record Snapshot(EmailInvitationId id, OrganizationId organization, RoleId role, EmailAddress email,
			AccountId invitedBy, String tokenHash, Instant createdAt, Instant expiresAt) {

		/** Returns what the token is bound to. */
		public Seal seal() {
			return new Seal(this.id, this.email, this.createdAt);
		}

		/** Returns the fields that the audit trail records. */
		public AuditedState audited() {
			return new AuditedState(AuditedKind.EMAIL_INVITATION, this.id.value(), this.organization.value(), List
				.of(AuditedField.text("email", this.email.value()), AuditedField.number("role", this.role.value())));
		}

	}

}
