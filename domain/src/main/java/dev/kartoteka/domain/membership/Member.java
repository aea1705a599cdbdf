package dev.kartoteka.domain.membership;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.AuditedField;
import dev.kartoteka.domain.shared.AuditedKind;
import dev.kartoteka.domain.shared.AuditedState;
import dev.kartoteka.domain.shared.Timestamps;
import dev.kartoteka.domain.shared.Version;

/**
 * An account that works with an organization, in one of the organization's roles. The
 * role can be changed, the account cannot. A membership begins as an invitation, which
 * grants nothing until the account accepts it. It ends when it is declined, left or
 * removed, or with the account or the organization.
 *
 * <p>
 * An account is a member of an organization at most once; the repository enforces that.
 * The creator has every permission without being a member.
 */
public final class Member {

	private Snapshot state;

	private Member(Snapshot state) {
		this.state = state;
	}

	/** Creates an open invitation, to the organization of the role. */
	public static Member invite(MemberId id, Role role, AccountId account, AccountId inviter, Clock clock) {
		return new Member(new Snapshot(id, role.organization(), account, role.id(), inviter, Timestamps.now(clock),
				null, Version.FIRST));
	}

	/** Creates a member who was invited by email and accepts. */
	public static Member admit(MemberId id, Role role, AccountId account, Instant invitedAt, Clock clock) {
		return new Member(new Snapshot(id, role.organization(), account, role.id(), null, invitedAt,
				Timestamps.now(clock), Version.FIRST));
	}

	/** Creates a member who was not invited: the former creator. */
	public static Member join(MemberId id, Role role, AccountId account, Clock clock) {
		return new Member(new Snapshot(id, role.organization(), account, role.id(), null, null, Timestamps.now(clock),
				Version.FIRST));
	}

	/** Restores a member from its stored state. */
	public static Member restore(Snapshot state) {
		return new Member(state);
	}

	/** Accepts the invitation; does nothing if it was accepted before. */
	public void accept(Clock clock) {
		if (isInvitation()) {
			this.state = new Snapshot(id(), organization(), account(), role(), null, this.state.invitedAt(),
					Timestamps.now(clock), this.state.version());
		}
	}

	/**
	 * Replaces the member's role.
	 * @throws IllegalArgumentException if the role is another organization's
	 */
	public void assign(Role other) {
		if (!other.organization().equals(organization())) {
			throw new IllegalArgumentException("The role belongs to another organization");
		}
		this.state = new Snapshot(id(), organization(), account(), other.id(), this.state.invitedBy(),
				this.state.invitedAt(), this.state.acceptedAt(), this.state.version());
	}

	/** Whether the account has not accepted yet. */
	public boolean isInvitation() {
		return this.state.acceptedAt() == null;
	}

	public MemberId id() {
		return this.state.id();
	}

	public OrganizationId organization() {
		return this.state.organization();
	}

	public AccountId account() {
		return this.state.account();
	}

	public RoleId role() {
		return this.state.role();
	}

	public Snapshot snapshot() {
		return this.state;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Member that && id().equals(that.id());
	}

	@Override
	public int hashCode() {
		return id().hashCode();
	}

	/**
	 * The whole state, for storing and restoring.
	 *
	 * @param invitedBy who made the invitation while it is open; null if unknown
	 * @param invitedAt null if unknown
	 * @param acceptedAt null while the invitation is open
	 */
	public record Snapshot(MemberId id, OrganizationId organization, AccountId account, RoleId role,
			@Nullable AccountId invitedBy, @Nullable Instant invitedAt, @Nullable Instant acceptedAt, Version version) {

		/** Returns the fields that the audit trail records. */
		public AuditedState audited() {
			return new AuditedState(AuditedKind.MEMBER, this.id.value(), this.organization.value(),
					List.of(AuditedField.number("user", this.account.value()),
							AuditedField.number("role", this.role.value()),
							AuditedField.instant("accepted_at", this.acceptedAt)));
		}

	}

}
