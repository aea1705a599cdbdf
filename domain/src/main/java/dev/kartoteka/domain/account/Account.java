package dev.kartoteka.domain.account;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.image.ImageName;
import dev.kartoteka.domain.message.EmailKind;
import dev.kartoteka.domain.shared.AuditedField;
import dev.kartoteka.domain.shared.AuditedState;
import dev.kartoteka.domain.shared.EmailAddress;
import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.PostalAddress;
import dev.kartoteka.domain.shared.Timestamps;
import dev.kartoteka.domain.shared.Version;

/**
 * A person who works with Kartoteka. An account starts inactive, at registration. Its
 * owner activates it through an activation email, or staff activate it. Only an active
 * account can log in or act. Deactivation is reversible, closing is not. Staff accounts
 * manage the other accounts.
 *
 * <p>
 * Username, e-mail address and phone number are unique among all accounts; the repository
 * enforces that. The account's sessions and the organizations that it created lie outside
 * of this aggregate.
 */
public final class Account {

	private final AccountId id;

	private final boolean staff;

	private final Instant createdAt;

	private final Version version;

	private Identity identity;

	private FullName name;

	private PostalAddress address;

	private @Nullable ImageName image;

	private PasswordHash password;

	private boolean active;

	private boolean confirmedEmail;

	private boolean confirmedPhone;

	private Instant updatedAt;

	private Account(Snapshot state) {
		this.id = state.id();
		this.identity = state.identity();
		this.name = state.name();
		this.address = state.address();
		this.password = state.password();
		this.active = state.active();
		this.staff = state.staff();
		this.confirmedEmail = state.confirmedEmail();
		this.confirmedPhone = state.confirmedPhone();
		this.image = state.image();
		this.createdAt = state.createdAt();
		this.updatedAt = state.updatedAt();
		this.version = state.version();
	}

	/** Creates an inactive account for a person who registers. */
	public static Account register(AccountId id, Identity identity, PasswordHash password, FullName name,
			PostalAddress address, Clock clock) {
		Instant now = Timestamps.now(clock);
		return new Account(new Snapshot(id, identity, name, address, password, false, false, false, false, null, now,
				now, Version.FIRST));
	}

	/**
	 * Creates the first staff account, active from the start, as configured by the
	 * operator.
	 */
	public static Account appointStaff(AccountId id, Username username, PasswordHash password, Clock clock) {
		Instant now = Timestamps.now(clock);
		return new Account(new Snapshot(id, new Identity(username, null, null), FullName.UNKNOWN, PostalAddress.UNKNOWN,
				password, true, true, false, false, null, now, now, Version.FIRST));
	}

	/**
	 * Creates an account imported from another system, with its id, password hash and
	 * dates. An account that was inactive there can be activated by staff only, not by
	 * email, since it is unknown whether it was active before.
	 */
	public static Account importFrom(ImportAccounts.Candidate candidate) {
		Identity identity = candidate.identity();
		return new Account(
				new Snapshot(candidate.id(), identity, candidate.name(), candidate.address(), candidate.password(),
						candidate.active(), candidate.staff(), candidate.confirmedEmail() && identity.email() != null,
						candidate.confirmedPhone() && identity.phone() != null, null, candidate.createdAt(),
						candidate.updatedAt(), Version.FIRST.next()));
	}

	/** Restores an account from its stored state. */
	public static Account restore(Snapshot state) {
		return new Account(state);
	}

	/** Allows the account to log in. */
	public void activate(Clock clock) {
		this.active = true;
		this.updatedAt = Timestamps.now(clock);
	}

	/** Stops the account from logging in, and invalidates its sessions. */
	public void deactivate(Clock clock) {
		this.active = false;
		this.updatedAt = Timestamps.now(clock);
	}

	/**
	 * Activates the account through the activation email, which also confirms the e-mail
	 * address.
	 * @throws StaleActivation if the account was ever activated before, even if staff
	 * have deactivated it since
	 */
	public void confirm(Clock clock) {
		if (!awaitsActivation()) {
			throw new StaleActivation();
		}
		this.confirmedEmail = true;
		activate(clock);
	}

	/** Whether its owner may still activate it by a letter, since nobody ever did. */
	public boolean awaitsActivation() {
		// An account changes first when it is activated, so one that was changed has been
		// active before: then staff have shut it out, and only staff let it in again.
		return !this.active && this.version.equals(Version.FIRST);
	}

	/**
	 * Changes the owner's data; does nothing if every value stays the same. A changed
	 * e-mail address or phone number becomes unconfirmed.
	 */
	public void change(AccountChanges changes, Clock clock) {
		Identity changed = changes.appliedTo(this.identity);
		FullName changedName = changes.appliedTo(this.name);
		PostalAddress changedAddress = changes.address().appliedTo(this.address);
		ImageName changedImage = changes.image().appliedTo(this.image);
		if (changed.isSpelledLike(this.identity) && changedName.equals(this.name) && changedAddress.equals(this.address)
				&& Objects.equals(changedImage, this.image)) {
			return;
		}
		this.confirmedEmail = this.confirmedEmail && Objects.equals(changed.email(), this.identity.email());
		this.confirmedPhone = this.confirmedPhone && Objects.equals(changed.phone(), this.identity.phone());
		this.identity = changed;
		this.name = changedName;
		this.address = changedAddress;
		this.image = changedImage;
		this.updatedAt = Timestamps.now(clock);
	}

	/** Sets a new password. */
	public void changePassword(PasswordHash changed, Clock clock) {
		this.password = changed;
		this.updatedAt = Timestamps.now(clock);
	}

	/**
	 * Returns the state that an email token is bound to. The token becomes invalid as
	 * soon as any part of that state changes.
	 */
	public Seal sealFor(EmailKind purpose) {
		String email = (this.identity.email() != null) ? this.identity.email().canonical() : "";
		return new Seal(purpose, this.id, email, this.password);
	}

	/**
	 * Whether the stored hash is still the given one. A new hash of the same password
	 * counts as different.
	 */
	public boolean hasPassword(PasswordHash seen) {
		return this.password.equals(seen);
	}

	/** Replaces the hash by a new one of the same password, made at the current cost. */
	public void rehash(PasswordHash better) {
		this.password = better;
	}

	public AccountId id() {
		return this.id;
	}

	public Identity identity() {
		return this.identity;
	}

	public boolean isActive() {
		return this.active;
	}

	public Snapshot snapshot() {
		return new Snapshot(this.id, this.identity, this.name, this.address, this.password, this.active, this.staff,
				this.confirmedEmail, this.confirmedPhone, this.image, this.createdAt, this.updatedAt, this.version);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Account that && this.id.equals(that.id);
	}

	@Override
	public int hashCode() {
		return this.id.hashCode();
	}

	/** The state of an account that an email token of one kind is bound to. */
	public record Seal(EmailKind purpose, AccountId account, String email, PasswordHash password) {
	}

	/**
	 * The whole state, for storing and restoring.
	 *
	 * @param image the picture, or null
	 */
	public record Snapshot(AccountId id, Identity identity, FullName name, PostalAddress address, PasswordHash password,
			boolean active, boolean staff, boolean confirmedEmail, boolean confirmedPhone, @Nullable ImageName image,
			Instant createdAt, Instant updatedAt, Version version) {

		/**
		 * Returns the fields that the audit trail records; never the password or its
		 * hash.
		 */
		public AuditedState audited() {
			EmailAddress email = this.identity.email();
			PhoneNumber phone = this.identity.phone();
			return new AuditedState("account", this.id.value(), null, List.of(
					AuditedField.text("username", this.identity.username().value()),
					AuditedField.text("email", (email != null) ? email.value() : null),
					AuditedField.text("phone", (phone != null) ? phone.e164() : null),
					AuditedField.text("surname", this.name.surname()), AuditedField.text("name", this.name.name()),
					AuditedField.text("second_name", this.name.secondName()),
					AuditedField.text("address", this.address.value()), AuditedField.flag("active", this.active),
					AuditedField.flag("staff", this.staff), AuditedField.flag("confirmed_email", this.confirmedEmail),
					AuditedField.flag("confirmed_phone", this.confirmedPhone)));
		}

	}

}
