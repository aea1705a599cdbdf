package dev.kartoteka.domain.clientcard;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.AuditedField;
import dev.kartoteka.domain.shared.AuditedState;
import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.Timestamps;
import dev.kartoteka.domain.shared.Version;

/**
 * An organization's data about one person. A card is issued to a client, new or existing,
 * and can be changed. It ends when it is discarded or its organization is dissolved. Its
 * organization and its client never change, not even if its phone changes.
 *
 * <p>
 * The phone is unique among the cards of an organization; the repository enforces that.
 * The {@link dev.kartoteka.domain.client.Client client} lies outside of this aggregate:
 * changes of a card do not affect it.
 */
public final class ClientCard {

	private final ClientCardId id;

	private final OrganizationId organization;

	private final ClientId client;

	private final Instant createdAt;

	private final Version version;

	private ClientCardDetails details;

	private Instant updatedAt;

	private ClientCard(Snapshot state) {
		this.id = state.id();
		this.organization = state.organization();
		this.client = state.client();
		this.details = state.details();
		this.createdAt = state.createdAt();
		this.updatedAt = state.updatedAt();
		this.version = state.version();
	}

	/** Issues a new card. */
	public static ClientCard issue(ClientCardId id, OrganizationId organization, ClientId client,
			ClientCardDetails details, Clock clock) {
		Instant now = Timestamps.now(clock);
		return new ClientCard(new Snapshot(id, organization, client, details, now, now, Version.FIRST));
	}

	/** Restores a card from its stored state. */
	public static ClientCard restore(Snapshot state) {
		return new ClientCard(state);
	}

	/** Changes the card's details; does nothing if they stay the same. */
	public void change(ClientCardChanges changes, Clock clock) {
		ClientCardDetails changed = changes.appliedTo(this.details);
		if (!changed.equals(this.details)) {
			this.details = changed;
			this.updatedAt = Timestamps.now(clock);
		}
	}

	public ClientCardId id() {
		return this.id;
	}

	public OrganizationId organization() {
		return this.organization;
	}

	public ClientId client() {
		return this.client;
	}

	public ClientCardDetails details() {
		return this.details;
	}

	public Version version() {
		return this.version;
	}

	public Snapshot snapshot() {
		return new Snapshot(this.id, this.organization, this.client, this.details, this.createdAt, this.updatedAt,
				this.version);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof ClientCard that && this.id.equals(that.id);
	}

	@Override
	public int hashCode() {
		return this.id.hashCode();
	}

	/** The whole state, for storing and restoring. */
	public record Snapshot(ClientCardId id, OrganizationId organization, ClientId client, ClientCardDetails details,
			Instant createdAt, Instant updatedAt, Version version) {

		/** Returns the fields that the audit trail records. */
		public AuditedState audited() {
			FullName name = this.details.name();
			return new AuditedState("clientcard", this.id.value(), this.organization.value(),
					List.of(AuditedField.text("surname", name.surname()), AuditedField.text("name", name.name()),
							AuditedField.text("second_name", name.secondName()),
							AuditedField.text("phone", this.details.phone().e164()),
							AuditedField.text("address", this.details.address().value()),
							AuditedField.json("links", this.details.links()),
							AuditedField.json("data", this.details.data())));
		}

	}

}
