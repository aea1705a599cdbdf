package dev.kartoteka.domain.membership;

import java.util.List;
import java.util.Set;

import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.shared.AuditedField;
import dev.kartoteka.domain.shared.AuditedState;
import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.Text;
import dev.kartoteka.domain.shared.Version;

/**
 * A named set of permissions in one organization. Members hold what their role holds, at
 * every moment; a role that members have is not abolished.
 *
 * <p>
 * Its name is unique in the organization; that is kept by the repository. Outside lie the
 * members, who name their role by id. Whoever draws up or changes a role must hold what
 * he puts into it; that is a rule of the use cases, since a role knows no callers.
 */
public final class Role {

	/** In code points. */
	public static final int MAX_NAME_LENGTH = 150;

	private final RoleId id;

	private final OrganizationId organization;

	private final Version version;

	private String name;

	private Set<Permission> permissions;

	private Role(Snapshot state) {
		this.id = state.id();
		this.organization = state.organization();
		this.name = Text.filled(MAX_NAME_LENGTH, state.name(), "A role's name");
		this.permissions = state.permissions();
		this.version = state.version();
	}

	/** A new role. */
	public static Role create(RoleId id, OrganizationId organization, String name, Set<Permission> permissions) {
		return new Role(new Snapshot(id, organization, name, permissions, Version.FIRST));
	}

	/** A role as it was stored. */
	public static Role restore(Snapshot state) {
		return new Role(state);
	}

	/** Changes the name or what the role's members may do. */
	public void change(Change<String> newName, Change<Set<Permission>> newPermissions) {
		this.name = Text.filled(MAX_NAME_LENGTH, newName.appliedTo(this.name), "A role's name");
		this.permissions = Set.copyOf(newPermissions.appliedTo(this.permissions));
	}

	public RoleId id() {
		return this.id;
	}

	public OrganizationId organization() {
		return this.organization;
	}

	public Set<Permission> permissions() {
		return this.permissions;
	}

	public Snapshot snapshot() {
		return new Snapshot(this.id, this.organization, this.name, this.permissions, this.version);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Role that && this.id.equals(that.id);
	}

	@Override
	public int hashCode() {
		return this.id.hashCode();
	}

	/** The whole state, for storing and restoring. */
	public record Snapshot(RoleId id, OrganizationId organization, String name, Set<Permission> permissions,
			Version version) {

		public Snapshot {
			permissions = Set.copyOf(permissions);
		}

		/** What the trail of changes tells of it. */
		public AuditedState audited() {
			return new AuditedState("role", this.id.value(), this.organization.value(),
					List.of(AuditedField.text("name", this.name), AuditedField.texts("permissions",
							this.permissions.stream().sorted().map(Permission::codename).toList())));
		}

	}

}
