package dev.kartoteka.domain.clientcard;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.image.ImageName;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.AuditedField;
import dev.kartoteka.domain.shared.AuditedKind;
import dev.kartoteka.domain.shared.AuditedState;
import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.Timestamps;
import dev.kartoteka.domain.shared.Version;

/**
 * An organization's data about one person. A card is issued to a client, new or existing,
 * and can be changed. It ends when it is discarded or its organization is dissolved. Its
 * organization never changes. Its client changes only if the record is joined to that of
 * the same person, never because the phone of the card changes.
 *
 * <p>
 * The phone is unique among the cards of an organization; the repository enforces that.
 * The {@link dev.kartoteka.domain.client.Client client} lies outside of this aggregate:
 * changes of a card do not affect it.
 */
public final class ClientCard {

	private Snapshot state;

	private ClientCard(Snapshot state) {
		this.state = state;
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
		ClientCardDetails details = changes.appliedTo(details());
		if (!details.equals(details())) {
			this.state = new Snapshot(id(), organization(), client(), details, this.state.createdAt(),
					Timestamps.now(clock), version());
		}
	}

	public ClientCardId id() {
		return this.state.id();
	}

	public OrganizationId organization() {
		return this.state.organization();
	}

	public ClientId client() {
		return this.state.client();
	}

	public ClientCardDetails details() {
		return this.state.details();
	}

	public Version version() {
		return this.state.version();
	}

	public Snapshot snapshot() {
		return this.state;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof ClientCard that && id().equals(that.id());
	}

	@Override
	public int hashCode() {
		return id().hashCode();
	}

	/** The whole state, for storing and restoring. */
	public record Snapshot(ClientCardId id, OrganizationId organization, ClientId client, ClientCardDetails details,
			Instant createdAt, Instant updatedAt, Version version) {

		/** Returns the fields that the audit trail records. */
		public AuditedState audited() {
			FullName name = this.details.name();
			ImageName image = this.details.image();
			return new AuditedState(AuditedKind.CLIENT_CARD, this.id.value(), this.organization.value(),
					List.of(AuditedField.text("surname", name.surname()), AuditedField.text("name", name.name()),
							AuditedField.text("second_name", name.secondName()),
							AuditedField.text("phone", this.details.phone().e164()),
							AuditedField.text("address", this.details.address().value()),
							AuditedField.text("image", (image != null) ? image.value() : null),
							AuditedField.json("links", this.details.links()),
							AuditedField.json("data", this.details.data())));
		}

	}

}
