package dev.kartoteka.adapter.persistence.clientcard;

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

/** A row of client cards. */
@Entity
@Table(name = "client_card")
@DynamicUpdate
@SuppressWarnings("NullAway.Init")
final class ClientCardEntity implements VersionedEntity {

	@Id
	private long id;

	private long organizationId;

	private long clientId;

	private String surname;

	private String name;

	private String secondName;

	private String phone;

	private String address;

	private @Nullable String image;

	@Column(columnDefinition = "json")
	@ColumnTransformer(write = "?::json")
	private @Nullable String links;

	@Column(columnDefinition = "json")
	@ColumnTransformer(write = "?::json")
	private @Nullable String data;

	private String nameWords;

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

	public long getOrganizationId() {
		return this.organizationId;
	}

	public void setOrganizationId(long organizationId) {
		this.organizationId = organizationId;
	}

	public long getClientId() {
		return this.clientId;
	}

	public void setClientId(long clientId) {
		this.clientId = clientId;
	}

	public String getSurname() {
		return this.surname;
	}

	public void setSurname(String surname) {
		this.surname = surname;
	}

	public String getName() {
		return this.name;
	}

	public void setName(String name) {
		this.name = name;
	}

	public String getSecondName() {
		return this.secondName;
	}

	public void setSecondName(String secondName) {
		this.secondName = secondName;
	}

	public String getPhone() {
		return this.phone;
	}

	public void setPhone(String phone) {
		this.phone = phone;
	}

	public String getAddress() {
		return this.address;
	}

	public void setAddress(String address) {
		this.address = address;
	}

	public @Nullable String getImage() {
		return this.image;
	}

	public void setImage(@Nullable String image) {
		this.image = image;
	}

	public @Nullable String getLinks() {
		return this.links;
	}

	public void setLinks(@Nullable String links) {
		this.links = links;
	}

	public @Nullable String getData() {
		return this.data;
	}

	public void setData(@Nullable String data) {
		this.data = data;
	}

	public String getNameWords() {
		return this.nameWords;
	}

	public void setNameWords(String nameWords) {
		this.nameWords = nameWords;
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
