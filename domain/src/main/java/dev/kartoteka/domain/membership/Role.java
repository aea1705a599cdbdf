package dev.kartoteka.domain.membership;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.shared.AuditedField;
import dev.kartoteka.domain.shared.AuditedKind;
import dev.kartoteka.domain.shared.AuditedState;
import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.Text;
import dev.kartoteka.domain.shared.Version;

/**
 * A named set of permissions in one organization. Members have the permissions that their
 * role has at the moment. A role that a member has cannot be deleted.
 *
 * <p>
 * The name is unique in the organization; the repository enforces that. Members refer to
 * their role by id and lie outside of this aggregate. Callers can only grant or take away
 * permissions that they have themselves; the use cases enforce that.
 */
public final class Role {

	/** In code points. */
	public static final int MAX_NAME_LENGTH = 150;

	private Snapshot state;

	private Role(Snapshot state) {
		this.state = state;
	}

	/** Creates a role. */
	public static Role create(RoleId id, OrganizationId organization, String name, Set<Permission> permissions) {
		return new Role(new Snapshot(id, organization, name, permissions, Version.FIRST));
	}

	/** Creates a role that has every permission, with its id in the name. */
	public static Role createForEverything(RoleId id, OrganizationId organization) {
		return create(id, organization, "Every permission (" + id.value() + ")", EnumSet.allOf(Permission.class));
	}

	/** Restores a role from its stored state. */
	public static Role restore(Snapshot state) {
		return new Role(state);
	}

	/** Changes the name or the permissions. */
	public void change(Change<String> newName, Change<Set<Permission>> newPermissions) {
		this.state = new Snapshot(id(), organization(), newName.appliedTo(this.state.name()),
				newPermissions.appliedTo(permissions()), this.state.version());
	}

	public RoleId id() {
		return this.state.id();
	}

	public OrganizationId organization() {
		return this.state.organization();
	}

	public Set<Permission> permissions() {
		return this.state.permissions();
	}

	public Snapshot snapshot() {
		return this.state;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Role that && id().equals(that.id());
	}

	@Override
	public int hashCode() {
		return id().hashCode();
	}

	/** The whole state, for storing and restoring. */
	public record Snapshot(RoleId id, OrganizationId organization, String name, Set<Permission> permissions,
			Version version) {

		public Snapshot {
			Text.filled(MAX_NAME_LENGTH, name, "A role's name");
			permissions = Set.copyOf(permissions);
		}

		/** Returns the fields that the audit trail records. */
		public AuditedState audited() {
			return new AuditedState(AuditedKind.ROLE, this.id.value(), this.organization.value(),
					List.of(AuditedField.text("name", this.name), AuditedField.texts("permissions",
							this.permissions.stream().sorted().map(Permission::codename).toList())));
		}

	}

}
