package dev.kartoteka.domain.account;

import java.time.Clock;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PostalAddress;
import dev.kartoteka.domain.shared.Timestamps;
import dev.kartoteka.domain.shared.Version;

/**
 * A person who works with Kartoteka. An account begins inactive, by registration, and is
 * activated by staff; only an active one logs in or does anything. Deactivation is not
 * final. Staff accounts look after the others.
 *
 * <p>
 * Username, e-mail address and phone number each belong to one account only; that is kept
 * by the repository. Outside lie the sessions of the account, and the organizations it
 * has created.
 */
public final class Account {

	private final AccountId id;

	private final Identity identity;

	private final FullName name;

	private final PostalAddress address;

	private final boolean staff;

	private final boolean confirmedEmail;

	private final boolean confirmedPhone;

	private final @Nullable String image;

	private final Instant createdAt;

	private final Version version;

	private PasswordHash password;

	private boolean active;

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

	/** Somebody registers himself. */
	public static Account register(AccountId id, Identity identity, PasswordHash password, FullName name,
			PostalAddress address, Clock clock) {
		Instant now = Timestamps.now(clock);
		return new Account(new Snapshot(id, identity, name, address, password, false, false, false, false, null, now,
				now, Version.FIRST));
	}

	/** The first staff account, which the operator's configuration asks for. */
	public static Account appointStaff(AccountId id, Username username, PasswordHash password, Clock clock) {
		Instant now = Timestamps.now(clock);
		return new Account(new Snapshot(id, new Identity(username, null, null), FullName.UNKNOWN, PostalAddress.UNKNOWN,
				password, true, true, false, false, null, now, now, Version.FIRST));
	}

	/** An account as it was stored. */
	public static Account restore(Snapshot state) {
		return new Account(state);
	}

	/** From now on the account may log in. */
	public void activate(Clock clock) {
		this.active = true;
		this.updatedAt = Timestamps.now(clock);
	}

	/** From now on the account may not log in, and its sessions are worth nothing. */
	public void deactivate(Clock clock) {
		this.active = false;
		this.updatedAt = Timestamps.now(clock);
	}

	/** The same password, hashed anew at today's cost. */
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

	/**
	 * The whole state, for storing and restoring.
	 *
	 * @param image the name under which the image store knows the picture
	 */
	public record Snapshot(AccountId id, Identity identity, FullName name, PostalAddress address, PasswordHash password,
			boolean active, boolean staff, boolean confirmedEmail, boolean confirmedPhone, @Nullable String image,
			Instant createdAt, Instant updatedAt, Version version) {
	}

}
