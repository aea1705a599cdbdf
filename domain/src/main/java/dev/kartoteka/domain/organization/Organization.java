package dev.kartoteka.domain.organization;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.shared.AuditedField;
import dev.kartoteka.domain.shared.AuditedState;
import dev.kartoteka.domain.shared.Timestamps;
import dev.kartoteka.domain.shared.Version;

/**
 * A business that keeps cards of its clients. Any active account can create one; the
 * creator never changes. An organization lasts until it is dissolved; its cards are
 * removed with it.
 *
 * <p>
 * Client cards, roles and members refer to their organization by id and lie outside of
 * this aggregate.
 */
public final class Organization {

	private final OrganizationId id;

	private final AccountId creator;

	private final Instant createdAt;

	private final Version version;

	private OrganizationDetails details;

	private Instant updatedAt;

	private Organization(Snapshot state) {
		this.id = state.id();
		this.creator = state.creator();
		this.details = state.details();
		this.createdAt = state.createdAt();
		this.updatedAt = state.updatedAt();
		this.version = state.version();
	}

	/** Creates an organization. */
	public static Organization create(OrganizationId id, AccountId creator, OrganizationDetails details, Clock clock) {
		Instant now = Timestamps.now(clock);
		return new Organization(new Snapshot(id, creator, details, now, now, Version.FIRST));
	}

	/** Restores an organization from its stored state. */
	public static Organization restore(Snapshot state) {
		return new Organization(state);
	}

	/** Changes the details; does nothing if they stay the same. */
	public void change(OrganizationChanges changes, Clock clock) {
		OrganizationDetails changed = changes.appliedTo(this.details);
		if (!changed.equals(this.details)) {
			this.details = changed;
			this.updatedAt = Timestamps.now(clock);
		}
	}

	public OrganizationId id() {
		return this.id;
	}

	public AccountId creator() {
		return this.creator;
	}

	public OrganizationDetails details() {
		return this.details;
	}

	public Snapshot snapshot() {
		return new Snapshot(this.id, this.creator, this.details, this.createdAt, this.updatedAt, this.version);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Organization that && this.id.equals(that.id);
	}

	@Override
	public int hashCode() {
		return this.id.hashCode();
	}

	/** The whole state, for storing and restoring. */
	public record Snapshot(OrganizationId id, AccountId creator, OrganizationDetails details, Instant createdAt,
			Instant updatedAt, Version version) {

		/** Returns the fields that the audit trail records. */
		public AuditedState audited() {
			return new AuditedState("organization", this.id.value(), this.id.value(),
					List.of(AuditedField.text("name", this.details.name()),
							AuditedField.text("description", this.details.description()),
							AuditedField.text("address", this.details.address().value()),
							AuditedField.json("links", this.details.links()),
							AuditedField.json("numbers", this.details.numbers()),
							AuditedField.number("creator", this.creator.value())));
		}

	}

}
