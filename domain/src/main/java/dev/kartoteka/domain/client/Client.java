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
 * A person whom organizations keep cards of, known across all of them by his phone. He is
 * introduced by the first card with his phone, with that card's data and password; every
 * later card joins him and leaves him as he is, and he outlives his cards. He logs in by
 * phone and password and keeps his own record.
 *
 * <p>
 * A phone belongs to one client only; that is kept by the repository. Outside lie the
 * cards, each with the data that its own organization has of him.
 */
public final class Client {

	private final ClientId id;

	private final Instant createdAt;

	private final Version version;

	private FullName name;

	private PhoneNumber phone;

	private PostalAddress address;

	private boolean confirmedPhone;

	private Instant updatedAt;

	private PasswordHash password;

	private Client(Snapshot state) {
		this.id = state.id();
		this.name = state.name().requireGivenName();
		this.phone = state.phone();
		this.address = state.address();
		this.password = state.password();
		this.confirmedPhone = state.confirmedPhone();
		this.createdAt = state.createdAt();
		this.updatedAt = state.updatedAt();
		this.version = state.version();
	}

	/** Somebody who was not known before. */
	public static Client introduce(ClientId id, FullName name, PhoneNumber phone, PostalAddress address,
			PasswordHash password, Clock clock) {
		Instant now = Timestamps.now(clock);
		return new Client(new Snapshot(id, name, phone, address, password, false, now, now, Version.FIRST));
	}

	/** Somebody moves in from another system, with all that was his there. */
	public static Client imported(ImportClients.Candidate candidate) {
		return new Client(new Snapshot(candidate.id(), candidate.name(), candidate.phone(), candidate.address(),
				candidate.password(), candidate.confirmedPhone(), candidate.createdAt(), candidate.updatedAt(),
				Version.FIRST));
	}

	/** A client as he was stored. */
	public static Client restore(Snapshot state) {
		return new Client(state);
	}

	/** Changes what he says of himself; a change to the same is none. */
	public void change(ClientChanges changes, Clock clock) {
		FullName changedName = changes.appliedTo(this.name).requireGivenName();
		PhoneNumber amendedPhone = changes.phone().appliedTo(this.phone);
		PostalAddress changedAddress = changes.address().appliedTo(this.address);
		if (changedName.equals(this.name) && amendedPhone.equals(this.phone) && changedAddress.equals(this.address)) {
			return;
		}
		this.confirmedPhone = this.confirmedPhone && amendedPhone.equals(this.phone);
		this.name = changedName;
		this.phone = amendedPhone;
		this.address = changedAddress;
		this.updatedAt = Timestamps.now(clock);
	}

	/** Sets a new password. */
	public void changePassword(PasswordHash changed, Clock clock) {
		this.password = changed;
		this.updatedAt = Timestamps.now(clock);
	}

	/**
	 * Whether the password is still the one that was seen; a new hash of the same one
	 * counts as another.
	 */
	public boolean hasPassword(PasswordHash seen) {
		return this.password.equals(seen);
	}

	/** The same password, hashed anew at today's cost. */
	public void rehash(PasswordHash better) {
		this.password = better;
	}

	public ClientId id() {
		return this.id;
	}

	public PhoneNumber phone() {
		return this.phone;
	}

	public Snapshot snapshot() {
		return new Snapshot(this.id, this.name, this.phone, this.address, this.password, this.confirmedPhone,
				this.createdAt, this.updatedAt, this.version);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Client that && this.id.equals(that.id);
	}

	@Override
	public int hashCode() {
		return this.id.hashCode();
	}

	/** The whole state, for storing and restoring. */
	public record Snapshot(ClientId id, FullName name, PhoneNumber phone, PostalAddress address, PasswordHash password,
			boolean confirmedPhone, Instant createdAt, Instant updatedAt, Version version) {
	}

}
