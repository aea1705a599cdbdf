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

	private final FullName name;

	private final PhoneNumber phone;

	private final PostalAddress address;

	private final boolean confirmedPhone;

	private final Instant createdAt;

	private final Instant updatedAt;

	private final Version version;

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

	/** A client as he was stored. */
	public static Client restore(Snapshot state) {
		return new Client(state);
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
