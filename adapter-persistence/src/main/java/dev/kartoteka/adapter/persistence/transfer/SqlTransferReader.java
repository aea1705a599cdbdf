package dev.kartoteka.adapter.persistence.transfer;

import java.util.Optional;

import dev.kartoteka.adapter.persistence.shared.AutocommitQueries;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.transfer.TransferOffer;
import dev.kartoteka.domain.transfer.TransferReader;

import org.springframework.stereotype.Component;

@Component
class SqlTransferReader implements TransferReader {

	private final AutocommitQueries queries;

	SqlTransferReader(AutocommitQueries queries) {
		this.queries = queries;
	}

	@Override
	public Optional<TransferOffer> findUnlocked(OrganizationId organization) {
		return this.queries.first(TransferColumns.FIND, TransferColumns::read, organization.value());
	}

}
