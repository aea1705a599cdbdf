package dev.kartoteka.domain.transfer;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.AuditedField;
import dev.kartoteka.domain.shared.AuditedKind;
import dev.kartoteka.domain.shared.AuditedState;
import dev.kartoteka.domain.shared.Timestamps;

/**
 * The offer of an organization to one of its members, who becomes its creator by
 * accepting it. An organization has at most one. It ends with the membership of the
 * account, and with the account that made it.
 *
 * @param account to which the organization is offered
 */
public record TransferOffer(OrganizationId organization, AccountId account, AccountId offeredBy, Instant offeredAt) {

	/** Creates an offer of this moment. */
	public static TransferOffer create(OrganizationId organization, AccountId account, AccountId offeredBy,
			Clock clock) {
		return new TransferOffer(organization, account, offeredBy, Timestamps.now(clock));
	}

	/** Returns the fields that the audit trail records. */
	public AuditedState audited() {
		return new AuditedState(AuditedKind.TRANSFER, this.organization.value(), this.organization.value(),
				List.of(AuditedField.number("creator", this.account.value())));
	}

}
