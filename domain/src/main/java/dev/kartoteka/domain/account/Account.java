package dev.kartoteka.domain.account;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.image.ImageName;
import dev.kartoteka.domain.message.EmailKind;
import dev.kartoteka.domain.message.TextKind;
import dev.kartoteka.domain.shared.AuditedField;
import dev.kartoteka.domain.shared.AuditedKind;
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
 * owner activates it through an activation email or text message, or staff activate it.
 * Only an active account can log in or act. Deactivation is reversible, closing is not.
 * Staff accounts manage the other accounts.
 *
 * <p>
 * A username is unique among all accounts, an e-mail address or phone number among those
 * that have proved it; the repository enforces that. Who proves an address gets it, and
 * the accounts that had it without proof give it up. The account's sessions and the
 * organizations that it created lie outside of this aggregate.
 */
public final class Account {

	private Snapshot state;

	private Account(Snapshot state) {
		this.state = state;
	}

	/** Creates an inactive account for a person who registers. */
	public static Account register(AccountId id, Identity identity, PasswordHash password, FullName name,
			PostalAddress address, Clock clock) {
		Instant now = Timestamps.now(clock);
		return new Account(new Snapshot(id, identity, name, address, password, false, true, false, false, false, false,
				null, now, now, Version.FIRST));
	}

	/**
	 * Creates the first staff account, active from the start, as configured by the
	 * operator.
	 */
	public static Account appointStaff(AccountId id, Username username, PasswordHash password, Clock clock) {
		Instant now = Timestamps.now(clock);
		return new Account(new Snapshot(id, new Identity(username, null, null), FullName.UNKNOWN, PostalAddress.UNKNOWN,
				password, true, false, true, false, false, false, null, now, now, Version.FIRST));
	}

	/**
	 * Creates an account imported from another system, with its id, password hash and
	 * dates. An account that was inactive there can be activated by staff only, not by
	 * email, since it is unknown whether it was active before.
	 */
	public static Account importFrom(ImportAccounts.Candidate candidate) {
		Identity identity = candidate.identity();
		return new Account(new Snapshot(candidate.id(), identity, candidate.name(), candidate.address(),
				candidate.password(), candidate.active(), false, candidate.staff(),
				candidate.confirmedEmail() && identity.email() != null,
				candidate.confirmedPhone() && identity.phone() != null, false, null, candidate.createdAt(),
				candidate.updatedAt(), Version.FIRST.next()));
	}

	/** Restores an account from its stored state. */
	public static Account restore(Snapshot state) {
		return new Account(state);
	}

	/** Allows the account to log in. */
	public void activate(Clock clock) {
		this.state = this.state.with(true, this.state.confirmedEmail(), this.state.password(), Timestamps.now(clock));
	}

	/** Stops the account from logging in, and invalidates its sessions. */
	public void deactivate(Clock clock) {
		this.state = this.state.with(false, this.state.confirmedEmail(), this.state.password(), Timestamps.now(clock));
	}

	/**
	 * Makes the account staff.
	 * @throws InactiveAccount if it is not active
	 */
	public void appoint(Clock clock) {
		if (!isActive()) {
			throw new InactiveAccount();
		}
		this.state = this.state.withStaff(true, Timestamps.now(clock));
	}

	/** Makes the account one that is not staff. */
	public void dismiss(Clock clock) {
		this.state = this.state.withStaff(false, Timestamps.now(clock));
	}

	/**
	 * Confirms the e-mail address through the activation email, which also activates an
	 * account that was never active.
	 * @throws StaleActivation if the address is confirmed, or if staff have deactivated
	 * the account
	 */
	public void confirm(Clock clock) {
		if (!awaitsConfirmation()) {
			throw new StaleActivation();
		}
		this.state = this.state.withIdentity(identity().namedByEmail())
			.with(true, true, this.state.password(), Timestamps.now(clock));
	}

	/**
	 * Whether the owner can confirm the e-mail address by an activation email: the
	 * account was never active, or it is active and the address is not confirmed.
	 */
	public boolean awaitsConfirmation() {
		return this.state.neverActivated()
				|| (this.state.active() && identity().email() != null && !this.state.confirmedEmail());
	}

	/** Whether a link that resets the password may be sent by email. */
	public boolean canBeResetByEmail() {
		return this.state.active() && trustsEmail();
	}

	/**
	 * Whether a link in an email to the account's address may reset the password: the
	 * address is confirmed, or the account never had a confirmed address that could be
	 * used instead. Otherwise an open session alone could change the address and then the
	 * password.
	 */
	public boolean trustsEmail() {
		return this.state.confirmedEmail() || !this.state.everConfirmed();
	}

	/**
	 * Confirms the phone number through a text message, which also activates an account
	 * that was never active.
	 * @throws StaleActivation if the number is confirmed, or if staff have deactivated
	 * the account
	 */
	public void confirmPhone(Clock clock) {
		if (!awaitsPhoneConfirmation()) {
			throw new StaleActivation();
		}
		this.state = this.state.withIdentity(identity().namedByPhone())
			.withConfirmedPhone()
			.with(true, this.state.confirmedEmail(), this.state.password(), Timestamps.now(clock));
	}

	/**
	 * Whether the owner can confirm the phone number by a text message: the account was
	 * never active, or it is active and the number is not confirmed.
	 */
	public boolean awaitsPhoneConfirmation() {
		return this.state.neverActivated()
				|| (this.state.active() && identity().phone() != null && !this.state.confirmedPhone());
	}

	/** Whether a link that resets the password may be sent by text message. */
	public boolean canBeResetByText() {
		return this.state.active() && trustsPhone();
	}

	/**
	 * Whether a link in a text message to the account's number may reset the password:
	 * under the same conditions as one in an email.
	 */
	public boolean trustsPhone() {
		return this.state.confirmedPhone() || !this.state.everConfirmed();
	}

	/**
	 * Changes the owner's data; does nothing if every value stays the same. A changed
	 * e-mail address or phone number becomes unconfirmed.
	 */
	public void change(AccountChanges changes, Clock clock) {
		Snapshot current = this.state;
		Identity identity = changes.appliedTo(current.identity());
		FullName name = changes.appliedTo(current.name());
		PostalAddress address = changes.address().appliedTo(current.address());
		ImageName image = changes.image().appliedTo(current.image());
		if (identity.isSpelledLike(current.identity()) && name.equals(current.name())
				&& address.equals(current.address()) && Objects.equals(image, current.image())) {
			return;
		}
		boolean confirmedEmail = current.confirmedEmail()
				&& Objects.equals(identity.email(), current.identity().email());
		boolean confirmedPhone = current.confirmedPhone()
				&& Objects.equals(identity.phone(), current.identity().phone());
		this.state = new Snapshot(id(), identity, name, address, current.password(), current.active(),
				current.neverActivated(), current.staff(), confirmedEmail, confirmedPhone, current.everConfirmed(),
				image, current.createdAt(), Timestamps.now(clock), current.version());
	}

	/**
	 * Gives the account a provisional username. It gets the first address that it proves
	 * as its username.
	 */
	public void postponeUsername() {
		this.state = this.state.withIdentity(identity().named(Username.provisional(id())));
	}

	/**
	 * Whether the account has proved that it has the address, given in canonical form.
	 */
	public boolean hasProved(String address) {
		return (this.state.confirmedEmail() && identity().hasEmail(address))
				|| (this.state.confirmedPhone() && identity().hasPhone(address));
	}

	/**
	 * Gives up an address that another account has proved, and a username in that form.
	 * @param address the e-mail address or phone number in canonical form
	 */
	public void giveUp(String address, Clock clock) {
		this.state = this.state.withIdentity(identity().without(address, Username.provisional(id())))
			.with(this.state.active(), this.state.confirmedEmail(), this.state.password(), Timestamps.now(clock));
	}

	/** Whether an email of that kind makes sense for the account. */
	public boolean canGet(EmailKind kind) {
		return switch (kind) {
			case ACTIVATION -> awaitsConfirmation();
			case PASSWORD_RESET -> canBeResetByEmail();
			case EMAIL_CHANGED, INVITATION -> true;
		};
	}

	/** Whether the changes affect a name by which the account logs in. */
	public boolean isRenamedBy(AccountChanges changes) {
		return !renamedBy(changes).equals(identity());
	}

	/** Returns the names that the account has after the changes. */
	public Identity renamedBy(AccountChanges changes) {
		return changes.appliedTo(identity());
	}

	/** Sets a new password through a link in an email, which confirms the address. */
	public void resetPassword(PasswordHash password, Clock clock) {
		this.state = this.state.withIdentity(identity().namedByEmail())
			.with(this.state.active(), identity().email() != null, password, Timestamps.now(clock));
	}

	/**
	 * Sets a new password through a link in a text message, which confirms the number.
	 */
	public void resetPasswordByText(PasswordHash password, Clock clock) {
		this.state = this.state.withIdentity(identity().namedByPhone())
			.withConfirmedPhone()
			.with(this.state.active(), this.state.confirmedEmail(), password, Timestamps.now(clock));
	}

	/** Sets a new password. */
	public void changePassword(PasswordHash password, Clock clock) {
		this.state = this.state.with(this.state.active(), this.state.confirmedEmail(), password, Timestamps.now(clock));
	}

	/**
	 * Returns the state that an email token is bound to. The token becomes invalid as
	 * soon as any part of that state changes.
	 */
	public Seal sealFor(EmailKind purpose) {
		EmailAddress address = identity().email();
		return new Seal(purpose.name(), id(), (address != null) ? address.canonical() : "", this.state.password());
	}

	/**
	 * Returns the state that the token of a text message is bound to, as for an email.
	 */
	public Seal sealFor(TextKind purpose) {
		PhoneNumber phone = identity().phone();
		return new Seal(purpose.name(), id(), (phone != null) ? phone.e164() : "", this.state.password());
	}

	/**
	 * Returns the state that a link from the operator is bound to. It contains no
	 * address, since such a link proves none.
	 */
	public Seal sealForOperatorsLink() {
		return new Seal(EmailKind.PASSWORD_RESET.name(), id(), "", this.state.password());
	}

	/**
	 * Whether the stored hash is still the given one. A new hash of the same password
	 * counts as different.
	 */
	public boolean hasPassword(PasswordHash seen) {
		return this.state.password().equals(seen);
	}

	/** Replaces the hash by a new one of the same password, made at the current cost. */
	public void rehash(PasswordHash password) {
		this.state = this.state.with(this.state.active(), this.state.confirmedEmail(), password,
				this.state.updatedAt());
	}

	public AccountId id() {
		return this.state.id();
	}

	public Identity identity() {
		return this.state.identity();
	}

	public boolean isActive() {
		return this.state.active();
	}

	public boolean isStaff() {
		return this.state.staff();
	}

	public Snapshot snapshot() {
		return this.state;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Account that && id().equals(that.id());
	}

	@Override
	public int hashCode() {
		return id().hashCode();
	}

	/**
	 * The state of an account that a token is bound to.
	 *
	 * @param purpose the kind of the email or text message with the token
	 * @param recipient the e-mail address or phone number to which the token is sent
	 */
	public record Seal(String purpose, AccountId account, String recipient, PasswordHash password) {
	}

	/**
	 * The whole state, for storing and restoring.
	 *
	 * @param neverActivated whether the account is still waiting for its first
	 * activation; false for imported accounts, of which this is unknown
	 * @param everConfirmed whether the account has, or has had, a confirmed e-mail
	 * address or phone number
	 * @param image the picture, or null
	 */
	public record Snapshot(AccountId id, Identity identity, FullName name, PostalAddress address, PasswordHash password,
			boolean active, boolean neverActivated, boolean staff, boolean confirmedEmail, boolean confirmedPhone,
			boolean everConfirmed, @Nullable ImageName image, Instant createdAt, Instant updatedAt, Version version) {

		public Snapshot {
			everConfirmed = everConfirmed || confirmedEmail || confirmedPhone;
		}

		Snapshot with(boolean newActive, boolean newConfirmedEmail, PasswordHash newPassword, Instant newUpdatedAt) {
			boolean stillNeverActivated = this.neverActivated && !newActive;
			return new Snapshot(this.id, this.identity, this.name, this.address, newPassword, newActive,
					stillNeverActivated, this.staff, newConfirmedEmail, this.confirmedPhone, this.everConfirmed,
					this.image, this.createdAt, newUpdatedAt, this.version);
		}

		Snapshot withStaff(boolean newStaff, Instant newUpdatedAt) {
			return new Snapshot(this.id, this.identity, this.name, this.address, this.password, this.active,
					this.neverActivated, newStaff, this.confirmedEmail, this.confirmedPhone, this.everConfirmed,
					this.image, this.createdAt, newUpdatedAt, this.version);
		}

		Snapshot withIdentity(Identity newIdentity) {
			return new Snapshot(this.id, newIdentity, this.name, this.address, this.password, this.active,
					this.neverActivated, this.staff, this.confirmedEmail, this.confirmedPhone, this.everConfirmed,
					this.image, this.createdAt, this.updatedAt, this.version);
		}

		/** Does nothing if there is no phone number. */
		Snapshot withConfirmedPhone() {
			return new Snapshot(this.id, this.identity, this.name, this.address, this.password, this.active,
					this.neverActivated, this.staff, this.confirmedEmail, this.identity.phone() != null,
					this.everConfirmed, this.image, this.createdAt, this.updatedAt, this.version);
		}

		/**
		 * Returns the fields that the audit trail records; never the password or its
		 * hash.
		 */
		public AuditedState audited() {
			EmailAddress email = this.identity.email();
			PhoneNumber phone = this.identity.phone();
			return new AuditedState(AuditedKind.ACCOUNT, this.id.value(), null,
					List.of(AuditedField.text("username", this.identity.username().value()),
							AuditedField.text("email", (email != null) ? email.value() : null),
							AuditedField.text("phone", (phone != null) ? phone.e164() : null),
							AuditedField.text("surname", this.name.surname()),
							AuditedField.text("name", this.name.name()),
							AuditedField.text("second_name", this.name.secondName()),
							AuditedField.text("address", this.address.value()),
							AuditedField.text("image", (this.image != null) ? this.image.value() : null),
							AuditedField.flag("active", this.active), AuditedField.flag("staff", this.staff),
							AuditedField.flag("confirmed_email", this.confirmedEmail),
							AuditedField.flag("confirmed_phone", this.confirmedPhone)));
		}

	}

}
