package dev.kartoteka.adapter.persistence.account;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.persistence.shared.VersionedEntity;

/** A row of accounts. */
@Entity
@Table(name = "account")
@DynamicUpdate
@SuppressWarnings("NullAway.Init")
final class AccountEntity implements VersionedEntity {

	@Id
	private long id;

	private String username;

	private String usernameFolded;

	private @Nullable String email;

	private @Nullable String emailCanonical;

	private @Nullable String phone;

	private String surname;

	private String name;

	private String secondName;

	private String address;

	private String password;

	private boolean active;

	private boolean staff;

	private boolean confirmedEmail;

	private boolean confirmedPhone;

	private @Nullable String image;

	private String searchText;

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

	public String getUsername() {
		return this.username;
	}

	public void setUsername(String username) {
		this.username = username;
	}

	public String getUsernameFolded() {
		return this.usernameFolded;
	}

	public void setUsernameFolded(String usernameFolded) {
		this.usernameFolded = usernameFolded;
	}

	public @Nullable String getEmail() {
		return this.email;
	}

	public void setEmail(@Nullable String email) {
		this.email = email;
	}

	public @Nullable String getEmailCanonical() {
		return this.emailCanonical;
	}

	public void setEmailCanonical(@Nullable String emailCanonical) {
		this.emailCanonical = emailCanonical;
	}

	public @Nullable String getPhone() {
		return this.phone;
	}

	public void setPhone(@Nullable String phone) {
		this.phone = phone;
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

	public boolean isActive() {
		return this.active;
	}

	public void setActive(boolean active) {
		this.active = active;
	}

	public boolean isStaff() {
		return this.staff;
	}

	public void setStaff(boolean staff) {
		this.staff = staff;
	}

	public boolean isConfirmedEmail() {
		return this.confirmedEmail;
	}

	public void setConfirmedEmail(boolean confirmedEmail) {
		this.confirmedEmail = confirmedEmail;
	}

	public boolean isConfirmedPhone() {
		return this.confirmedPhone;
	}

	public void setConfirmedPhone(boolean confirmedPhone) {
		this.confirmedPhone = confirmedPhone;
	}

	public @Nullable String getImage() {
		return this.image;
	}

	public void setImage(@Nullable String image) {
		this.image = image;
	}

	public String getSearchText() {
		return this.searchText;
	}

	public void setSearchText(String searchText) {
		this.searchText = searchText;
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
