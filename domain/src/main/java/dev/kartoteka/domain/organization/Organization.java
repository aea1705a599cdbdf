package dev.kartoteka.domain.organization;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.shared.AuditedField;
import dev.kartoteka.domain.shared.AuditedKind;
import dev.kartoteka.domain.shared.AuditedState;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.Timestamps;
import dev.kartoteka.domain.shared.Version;

/**
 * A business that keeps cards of its clients. Any active account can create one, or only
 * staff if the operator says so. The creator stays until a member accepts the
 * organization. It lasts until it is dissolved; its cards are removed with it.
 *
 * <p>
 * Client cards, roles and members refer to their organization by id and lie outside of
 * this aggregate.
 */
public final class Organization {

	private Snapshot state;

	private Organization(Snapshot state) {
		this.state = state;
	}

	/**
	 * Creates an organization.
	 * @throws InvalidInput if it has no description or no address
	 */
	public static Organization create(OrganizationId id, AccountId creator, OrganizationDetails details, Clock clock) {
		details.requireComplete();
		Instant now = Timestamps.now(clock);
		return new Organization(new Snapshot(id, creator, details, now, now, Version.FIRST));
	}

	/** Restores an organization from its stored state. */
	public static Organization restore(Snapshot state) {
		return new Organization(state);
	}

	/**
	 * Changes the details; does nothing if they stay the same. An imported organization
	 * may remain without a description or an address.
	 * @throws InvalidInput if the description or the address is emptied
	 */
	public void change(OrganizationChanges changes, Clock clock) {
		OrganizationDetails details = changes.appliedTo(details());
		details.requireNothingEmptied(details());
		if (!details.equals(details())) {
			this.state = new Snapshot(id(), creator(), details, this.state.createdAt(), Timestamps.now(clock),
					this.state.version());
		}
	}

	/** Replaces the creator. */
	public void transferTo(AccountId creator, Clock clock) {
		this.state = new Snapshot(id(), creator, details(), this.state.createdAt(), Timestamps.now(clock),
				this.state.version());
	}

	public OrganizationId id() {
		return this.state.id();
	}

	public AccountId creator() {
		return this.state.creator();
	}

	public OrganizationDetails details() {
		return this.state.details();
	}

	public Snapshot snapshot() {
		return this.state;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Organization that && id().equals(that.id());
	}

	@Override
	public int hashCode() {
		return id().hashCode();
	}

	/** The whole state, for storing and restoring. */
	public record Snapshot(OrganizationId id, AccountId creator, OrganizationDetails details, Instant createdAt,
			Instant updatedAt, Version version) {

		/** Returns the fields that the audit trail records. */
		public AuditedState audited() {
			return new AuditedState(AuditedKind.ORGANIZATION, this.id.value(), this.id.value(),
					List.of(AuditedField.text("name", this.details.name()),
							AuditedField.text("description", this.details.description()),
							AuditedField.text("address", this.details.address().value()),
							AuditedField.json("links", this.details.links()),
							AuditedField.json("numbers", this.details.numbers()),
							AuditedField.number("creator", this.creator.value())));
		}

	}

}
