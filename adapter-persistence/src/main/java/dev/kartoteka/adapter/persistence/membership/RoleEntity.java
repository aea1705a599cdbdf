package dev.kartoteka.adapter.persistence.membership;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.DynamicUpdate;

import dev.kartoteka.adapter.persistence.shared.VersionedEntity;

/** A row of roles. */
@Entity
@Table(name = "role")
@DynamicUpdate
@SuppressWarnings("NullAway.Init")
final class RoleEntity implements VersionedEntity {

	@Id
	private long id;

	private long organizationId;

	private String name;

	@Column(columnDefinition = "text[]")
	private String[] permissions;

	@Version
	private long version;

	public long getId() {
		return this.id;
	}

	public void setId(long id) {
		this.id = id;
	}

	public long getOrganizationId() {
		return this.organizationId;
	}

	public void setOrganizationId(long organizationId) {
		this.organizationId = organizationId;
	}

	public String getName() {
		return this.name;
	}

	public void setName(String name) {
		this.name = name;
	}

	public String[] getPermissions() {
		return this.permissions;
	}

	public void setPermissions(String[] permissions) {
		this.permissions = permissions;
	}

	@Override
	public long getVersion() {
		return this.version;
	}

	public void setVersion(long version) {
		this.version = version;
	}

}
