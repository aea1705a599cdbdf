package dev.kartoteka.domain.ports;

import java.util.List;
import java.util.Optional;

import dev.kartoteka.domain.membership.Member;
import dev.kartoteka.domain.membership.Role;
import dev.kartoteka.domain.membership.RoleId;
import dev.kartoteka.domain.membership.RoleInUse;
import dev.kartoteka.domain.membership.RoleRepository;
import dev.kartoteka.domain.organization.Organization;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.shared.Forbidden;

/** Roles in memory. */
final class InMemoryRoles implements RoleRepository {

	private final Store<Organization.Snapshot> organizations;

	private final Store<Role.Snapshot> roles;

	private final Store<Member.Snapshot> members;

	InMemoryRoles(InMemoryDatabase database) {
		this.organizations = database.table(Organization.Snapshot.class);
		this.roles = database.table(Role.Snapshot.class);
		database.table(Organization.Snapshot.class)
			.onRemove((organization) -> this.roles.removeIf((role) -> role.organization().equals(organization.id())));
		this.members = database.table(Member.Snapshot.class);
	}

	@Override
	public RoleId nextId() {
		return new RoleId(this.roles.nextId());
	}

	@Override
	public void add(Role role) {
		this.roles.lockKey(role.organization(), role.snapshot().name());
		if (this.organizations.find(role.organization().value(), Lock.KEY_SHARE).isEmpty()) {
			throw new Forbidden("There is no such organization.");
		}
		requireNewName(role);
		this.roles.put(role.id().value(), role.snapshot());
	}

	private void requireNewName(Role role) {
		boolean taken = this.roles.all()
			.filter((other) -> other.organization().equals(role.organization()))
			.filter((other) -> !other.id().equals(role.id()))
			.anyMatch((other) -> other.name().equals(role.snapshot().name()));
		if (taken) {
			throw Store.notUnique("organization", "name");
		}
	}

	@Override
	public Optional<Role> findForUse(RoleId id, OrganizationId organization) {
		this.organizations.find(organization.value(), Lock.KEY_SHARE);
		return this.roles.find(id.value(), Lock.KEY_SHARE)
			.filter((role) -> role.organization().equals(organization))
			.map(Role::restore);
	}

	@Override
	public Optional<Role> findForUseWithEveryPermission(OrganizationId organization) {
		return this.roles.all()
			.filter((role) -> role.organization().equals(organization))
			.filter((role) -> role.permissions().containsAll(List.of(Permission.values())))
			.findFirst()
			.flatMap((role) -> findForUse(role.id(), organization));
	}

	@Override
	public Optional<Role> findForChange(RoleId id) {
		return this.roles.find(id.value(), Lock.CHANGE).map(Role::restore);
	}

	@Override
	public void update(Role role) {
		Role.Snapshot given = role.snapshot();
		Role.Snapshot stored = this.roles.find(given.id().value()).orElseThrow();
		Store.requireSame(stored.version(), given.version());
		if (!stored.name().equals(given.name())) {
			this.roles.lockKey(given.organization(), given.name());
		}
		requireNewName(role);
		if (!stored.equals(given)) {
			this.roles.put(given.id().value(), new Role.Snapshot(given.id(), given.organization(), given.name(),
					given.permissions(), Store.after(given.version())));
		}
	}

	@Override
	public void remove(Role role) {
		this.roles.find(role.id().value(), Lock.REMOVE);
		if (this.members.all().anyMatch((member) -> member.role().equals(role.id()))) {
			throw new RoleInUse();
		}
		this.roles.remove(role.id().value());
	}

}
