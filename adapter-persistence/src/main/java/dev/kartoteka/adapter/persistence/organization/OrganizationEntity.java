package dev.kartoteka.adapter.persistence.organization;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.persistence.shared.VersionedEntity;

/** A row of organizations. */
@Entity
@Table(name = "organization")
@DynamicUpdate
@SuppressWarnings("NullAway.Init")
final class OrganizationEntity implements VersionedEntity {

	@Id
	private long id;

	private long creatorId;

	private String name;

	private String description;

	private String address;

	@Column(columnDefinition = "json")
	@ColumnTransformer(write = "?::json")
	private @Nullable String numbers;

	@Column(columnDefinition = "json")
	@ColumnTransformer(write = "?::json")
	private @Nullable String links;

	private Instant createdAt;

	private Instant updatedAt;

	@Version
	private long version;

	public long getId() {
		return this.id;
	}

	public void setId(long id) {
		this.id = id;
	}

	public long getCreatorId() {
		return this.creatorId;
	}

	public void setCreatorId(long creatorId) {
		this.creatorId = creatorId;
	}

	public String getName() {
		return this.name;
	}

	public void setName(String name) {
		this.name = name;
	}

	public String getDescription() {
		return this.description;
	}

	public void setDescription(String description) {
		this.description = description;
	}

	public String getAddress() {
		return this.address;
	}

	public void setAddress(String address) {
		this.address = address;
	}

	public @Nullable String getNumbers() {
		return this.numbers;
	}

	public void setNumbers(@Nullable String numbers) {
		this.numbers = numbers;
	}

	public @Nullable String getLinks() {
		return this.links;
	}

	public void setLinks(@Nullable String links) {
		this.links = links;
	}

	public Instant getCreatedAt() {
		return this.createdAt;
	}

	public void setCreatedAt(Instant createdAt) {
		this.createdAt = createdAt;
	}

	public Instant getUpdatedAt() {
		return this.updatedAt;
	}

	public void setUpdatedAt(Instant updatedAt) {
		this.updatedAt = updatedAt;
	}

	@Override
	public long getVersion() {
		return this.version;
	}

	public void setVersion(long version) {
		this.version = version;
	}

}
