package dev.kartoteka.domain.client;

import java.time.Clock;
import java.time.Instant;

import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.PostalAddress;
import dev.kartoteka.domain.shared.Timestamps;
import dev.kartoteka.domain.shared.Version;

/**
 * A person of whom organizations keep cards. A client is identified across all
 * organizations by phone. The first card with a new phone introduces the client, with the
 * card's data and password. Later cards with the same phone join the client without
 * changing it. A client outlives its cards. Clients log in by phone and password and can
 * change their own record.
 *
 * <p>
 * A phone is unique among all clients; the repository enforces that. The cards lie
 * outside of this aggregate, each with the data of its own organization.
 */
public final class Client {

	private Snapshot state;

	private Client(Snapshot state) {
		this.state = state;
	}

	/** Creates a client for a phone that is new. */
	public static Client introduce(ClientId id, FullName name, PhoneNumber phone, PostalAddress address,
			PasswordHash password, Clock clock) {
		Instant now = Timestamps.now(clock);
		return new Client(new Snapshot(id, name, phone, address, password, false, now, now, Version.FIRST));
	}

	/**
	 * Creates a client imported from another system, with its id, password hash and
	 * dates.
	 */
	public static Client importFrom(ImportClients.Candidate candidate) {
		return new Client(new Snapshot(candidate.id(), candidate.name(), candidate.phone(), candidate.address(),
				candidate.password(), candidate.confirmedPhone(), candidate.createdAt(), candidate.updatedAt(),
				Version.FIRST));
	}

	/** Restores a client from its stored state. */
	public static Client restore(Snapshot state) {
		return new Client(state);
	}

	/**
	 * Changes the client's data; does nothing if every value stays the same. A changed
	 * phone becomes unconfirmed.
	 */
	public void change(ClientChanges changes, Clock clock) {
		Snapshot current = this.state;
		FullName name = changes.appliedTo(current.name());
		PhoneNumber phone = changes.phone().appliedTo(current.phone());
		PostalAddress address = changes.address().appliedTo(current.address());
		boolean confirmedPhone = current.confirmedPhone() && phone.equals(current.phone());
		Snapshot changed = new Snapshot(id(), name, phone, address, current.password(), confirmedPhone,
				current.createdAt(), current.updatedAt(), current.version());
		if (!changed.equals(current)) {
			this.state = changed.with(current.password(), Timestamps.now(clock));
		}
	}

	/** Sets a new password. */
	public void changePassword(PasswordHash password, Clock clock) {
		this.state = this.state.with(password, Timestamps.now(clock));
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
		this.state = this.state.with(password, this.state.updatedAt());
	}

	public ClientId id() {
		return this.state.id();
	}

	public PhoneNumber phone() {
		return this.state.phone();
	}

	public Snapshot snapshot() {
		return this.state;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Client that && id().equals(that.id());
	}

	@Override
	public int hashCode() {
		return id().hashCode();
	}

	/** The whole state, for storing and restoring. */
	public record Snapshot(ClientId id, FullName name, PhoneNumber phone, PostalAddress address, PasswordHash password,
			boolean confirmedPhone, Instant createdAt, Instant updatedAt, Version version) {

		public Snapshot {
			name.requireGivenName();
		}

		Snapshot with(PasswordHash newPassword, Instant newUpdatedAt) {
			return new Snapshot(this.id, this.name, this.phone, this.address, newPassword, this.confirmedPhone,
					this.createdAt, newUpdatedAt, this.version);
		}
	}

}
