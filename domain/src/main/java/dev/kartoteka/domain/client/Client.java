package dev.kartoteka.domain.client;

import java.time.Clock;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.PostalAddress;
import dev.kartoteka.domain.shared.Timestamps;
import dev.kartoteka.domain.shared.Version;

/**
 * A person of whom organizations keep cards. A client is identified across all
 * organizations by phone. The first card with a new phone introduces the client, with the
 * card's data. Later cards with the same phone join the client without changing it. A
 * client outlives its cards.
 *
 * <p>
 * The record is owned once the person has proved the phone and set a password in one
 * step. Only then they can change it. Until then the record has no password, and the
 * {@linkplain dev.kartoteka.domain.credential.Credential credentials} of its cards open
 * no more than those cards.
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
	public static Client introduce(ClientId id, FullName name, PhoneNumber phone, PostalAddress address, Clock clock) {
		Instant now = Timestamps.now(clock);
		return new Client(new Snapshot(id, name, phone, address, PasswordHash.NONE, false, false, null, null, now, now,
				Version.FIRST));
	}

	/**
	 * Creates a client imported from another system, with its id and dates. The former
	 * password becomes a credential, since nobody has proved the phone here.
	 */
	public static Client importFrom(ImportClients.Candidate candidate) {
		return new Client(new Snapshot(candidate.id(), candidate.name(), candidate.phone(), candidate.address(),
				PasswordHash.NONE, candidate.confirmedPhone(), false, null, null, candidate.createdAt(),
				candidate.updatedAt(), Version.FIRST));
	}

	/** Restores a client from its stored state. */
	public static Client restore(Snapshot state) {
		return new Client(state);
	}

	/**
	 * Changes the client's data; does nothing if every value stays the same. A phone that
	 * is not the current one is pending until it is confirmed. Each time it is named, a
	 * new change of the phone begins.
	 */
	public void change(ClientChanges changes, Clock clock) {
		Snapshot current = this.state;
		PendingPhone pending = pendingAfter(changes.phone(), clock);
		Snapshot changed = new Snapshot(id(), changes.appliedTo(current.name()), current.phone(),
				changes.address().appliedTo(current.address()), current.password(), current.confirmedPhone(),
				current.owned(), (pending != null) ? pending.phone() : null, (pending != null) ? pending.since() : null,
				current.createdAt(), current.updatedAt(), current.version());
		if (!changed.equals(current)) {
			this.state = changed.with(current.password(), Timestamps.now(clock));
		}
	}

	private @Nullable PendingPhone pendingAfter(Change<PhoneNumber> change, Clock clock) {
		return switch (change) {
			case Change.Keep<PhoneNumber>() -> this.state.pending();
			case Change.To<PhoneNumber>(PhoneNumber phone) ->
				phone.equals(phone()) ? null : new PendingPhone(phone, Timestamps.now(clock));
		};
	}

	/** Whether that change of the phone still waits for its code. */
	public boolean awaits(PendingPhone pending) {
		return pending.equals(this.state.pending());
	}

	/** Makes the pending phone count: the person has proved it by its code. */
	public void confirmPhone(PendingPhone pending, Clock clock) {
		Snapshot current = this.state;
		this.state = new Snapshot(id(), current.name(), pending.phone(), current.address(), current.password(), true,
				current.owned(), null, null, current.createdAt(), Timestamps.now(clock), current.version());
	}

	/**
	 * Makes the person the owner of the record, or sets a new password instead of a
	 * forgotten one: they have proved the phone.
	 */
	public void takeOver(PasswordHash password, Clock clock) {
		Snapshot current = this.state;
		this.state = new Snapshot(id(), current.name(), current.phone(), current.address(), password, true, true, null,
				null, current.createdAt(), Timestamps.now(clock), current.version());
	}

	/**
	 * Ends the ownership: the record has no password, its phone is not proved, and name
	 * and address are those on a card of an organization again.
	 */
	public void giveUp(PersonOnCard shown, Clock clock) {
		Snapshot current = this.state;
		this.state = new Snapshot(id(), shown.name(), current.phone(), shown.address(), PasswordHash.NONE, false, false,
				null, null, current.createdAt(), Timestamps.now(clock), current.version());
	}

	/** Sets a new password. */
	public void changePassword(PasswordHash password, Clock clock) {
		this.state = this.state.with(password, Timestamps.now(clock));
	}

	/**
	 * Whether the record is owned and its hash is still the given one. A new hash of the
	 * same password counts as different.
	 */
	public boolean hasPassword(PasswordHash seen) {
		return this.state.owned() && this.state.password().equals(seen);
	}

	/** Replaces the hash by a new one of the same password, made at the current cost. */
	public void rehash(PasswordHash password) {
		this.state = this.state.with(password, this.state.updatedAt());
	}

	public boolean isOwned() {
		return this.state.owned();
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

	/**
	 * The whole state, for storing and restoring.
	 *
	 * @param password the person's own; without meaning unless the record is owned
	 * @param pendingPhone counts once it is confirmed; null if the phone is not to change
	 * @param pendingSince when the change of the phone was requested; null if there is
	 * none, or if a previous version of the program has stored it
	 */
	public record Snapshot(ClientId id, FullName name, PhoneNumber phone, PostalAddress address, PasswordHash password,
			boolean confirmedPhone, boolean owned, @Nullable PhoneNumber pendingPhone, @Nullable Instant pendingSince,
			Instant createdAt, Instant updatedAt, Version version) {

		public Snapshot {
			name.requireGivenName();
		}

		/**
		 * Returns the change of the phone that waits for its code; null if there is none.
		 */
		public @Nullable PendingPhone pending() {
			return (this.pendingPhone != null && this.pendingSince != null)
					? new PendingPhone(this.pendingPhone, this.pendingSince) : null;
		}

		Snapshot with(PasswordHash newPassword, Instant newUpdatedAt) {
			return new Snapshot(this.id, this.name, this.phone, this.address, newPassword, this.confirmedPhone,
					this.owned, this.pendingPhone, this.pendingSince, this.createdAt, newUpdatedAt, this.version);
		}
	}

}
