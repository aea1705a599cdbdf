package dev.kartoteka.adapter.persistence.client;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.DynamicUpdate;

import dev.kartoteka.adapter.persistence.shared.VersionedEntity;

/** A row of clients. */
@Entity
@Table(name = "client")
@DynamicUpdate
@SuppressWarnings("NullAway.Init")
final class ClientEntity implements VersionedEntity {

	@Id
	private long id;

	private String surname;

	private String name;

	private String secondName;

	private String phone;

	private String address;

	private String password;

	private boolean confirmedPhone;

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

	public String getPassword() {
		return this.password;
	}

	public void setPassword(String password) {
		this.password = password;
	}

	public boolean isConfirmedPhone() {
		return this.confirmedPhone;
	}

	public void setConfirmedPhone(boolean confirmedPhone) {
		this.confirmedPhone = confirmedPhone;
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
