package dev.kartoteka.application.transfer;

import java.util.Optional;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.organization.OrganizationAccessReader;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.transfer.TransferOffer;
import dev.kartoteka.domain.transfer.TransferQueries;
import dev.kartoteka.domain.transfer.TransferReader;

@UseCase(readOnly = true)
class TransferQueriesService implements TransferQueries {

	private final OrganizationAccessReader accessReader;

	private final TransferReader offers;

	TransferQueriesService(OrganizationAccessReader accessReader, TransferReader offers) {
		this.accessReader = accessReader;
		this.offers = offers;
	}

	@Override
	public Optional<TransferOffer> offer(Caller caller, OrganizationId organization) {
		this.accessReader.of(caller, organization).requireReadAccess();
		AccountId account = caller.account();
		return this.offers.findUnlocked(organization)
			.filter((offer) -> offer.account().equals(account) || offer.offeredBy().equals(account));
	}

}
