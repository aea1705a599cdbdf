package dev.kartoteka.adapter.persistence.transfer;

import java.sql.SQLException;

import dev.kartoteka.adapter.persistence.shared.Row;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.transfer.TransferOffer;

/** The statement that finds the offer of an organization. */
final class TransferColumns {

	/** Parameter: organization. */
	static final String FIND = "select organization_id, account_id, offered_by, offered_at from organization_transfer"
			+ " where organization_id = ?";

	private TransferColumns() {
	}

	/** Reads the columns of {@link #FIND}. */
	static TransferOffer read(Row row) throws SQLException {
		return new TransferOffer(new OrganizationId(row.number()), new AccountId(row.number()),
				new AccountId(row.number()), row.instant());
	}

}
