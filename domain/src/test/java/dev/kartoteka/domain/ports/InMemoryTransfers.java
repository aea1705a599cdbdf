package dev.kartoteka.domain.ports;

import java.util.Optional;

import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.membership.Member;
import dev.kartoteka.domain.organization.Organization;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.transfer.TransferOffer;
import dev.kartoteka.domain.transfer.TransferReader;
import dev.kartoteka.domain.transfer.TransferRegister;

/** Offers of organizations in memory, by the id of the organization. */
final class InMemoryTransfers implements TransferRegister, TransferReader {

	private final Store<TransferOffer> offers;

	InMemoryTransfers(InMemoryDatabase database) {
		this.offers = database.table(TransferOffer.class);
		database.table(Organization.Snapshot.class)
			.onRemove((organization) -> this.offers.remove(organization.id().value()));
		database.table(Member.Snapshot.class)
			.onRemove((member) -> this.offers.removeIf((offer) -> offer.organization().equals(member.organization())
					&& offer.account().equals(member.account())));
		database.table(Account.Snapshot.class)
			.onRemove((account) -> this.offers
				.removeIf((offer) -> offer.offeredBy().equals(account.id()) || offer.account().equals(account.id())));
	}

	@Override
	public void put(TransferOffer offer) {
		this.offers.put(offer.organization().value(), offer);
	}

	@Override
	public Optional<TransferOffer> findForChange(OrganizationId organization) {
		return this.offers.find(organization.value(), Lock.REMOVE);
	}

	@Override
	public void remove(TransferOffer offer) {
		this.offers.remove(offer.organization().value());
	}

	@Override
	public Optional<TransferOffer> findUnlocked(OrganizationId organization) {
		return this.offers.find(organization.value());
	}

}
