package dev.kartoteka.adapter.persistence.session;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A row of sessions. */
@Entity
@Table(name = "session")
@SuppressWarnings("NullAway.Init")
class SessionEntity {

	@Id
	private long id;

	private @Nullable Long accountId;

	private @Nullable Long clientId;

	private String device;

	private String address;

	private Instant createdAt;

	private Instant lastUsedAt;

	public long getId() {
		return this.id;
	}

	public void setId(long id) {
		this.id = id;
	}

	public @Nullable Long getAccountId() {
		return this.accountId;
	}

	public void setAccountId(@Nullable Long accountId) {
		this.accountId = accountId;
	}

	public @Nullable Long getClientId() {
		return this.clientId;
	}

	public void setClientId(@Nullable Long clientId) {
		this.clientId = clientId;
	}

	public String getDevice() {
		return this.device;
	}

	public void setDevice(String device) {
		this.device = device;
	}

	public String getAddress() {
		return this.address;
	}

	public void setAddress(String address) {
		this.address = address;
	}

	public Instant getCreatedAt() {
		return this.createdAt;
	}

	public void setCreatedAt(Instant createdAt) {
		this.createdAt = createdAt;
	}

	public Instant getLastUsedAt() {
		return this.lastUsedAt;
	}

	public void setLastUsedAt(Instant lastUsedAt) {
		this.lastUsedAt = lastUsedAt;
	}

}
