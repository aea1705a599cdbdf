package dev.kartoteka.domain.membership;

import java.util.List;

import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.AuditedField;
import dev.kartoteka.domain.shared.AuditedKind;
import dev.kartoteka.domain.shared.AuditedState;
import dev.kartoteka.domain.shared.Version;

/**
 * An account that works with an organization, in one of the organization's roles. The
 * role can be changed, the account cannot. A membership ends when it is removed, or with
 * the account or the organization.
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

	/** Creates a member, in the organization of the role. */
	public static Member invite(MemberId id, Role role, AccountId account) {
		return new Member(new Snapshot(id, role.organization(), account, role.id(), Version.FIRST));
	}

	/** Restores a member from its stored state. */
	public static Member restore(Snapshot state) {
		return new Member(state);
	}

	/**
	 * Replaces the member's role.
	 * @throws IllegalArgumentException if the role is another organization's
	 */
	public void assign(Role other) {
		if (!other.organization().equals(this.state.organization())) {
			throw new IllegalArgumentException("The role belongs to another organization");
		}
		this.state = new Snapshot(id(), this.state.organization(), this.state.account(), other.id(),
				this.state.version());
	}

	public MemberId id() {
		return this.state.id();
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

	/** The whole state, for storing and restoring. */
	public record Snapshot(MemberId id, OrganizationId organization, AccountId account, RoleId role, Version version) {

		/** Returns the fields that the audit trail records. */
		public AuditedState audited() {
			return new AuditedState(AuditedKind.MEMBER, this.id.value(), this.organization.value(), List
				.of(AuditedField.number("user", this.account.value()), AuditedField.number("role", this.role.value())));
		}

	}

}
