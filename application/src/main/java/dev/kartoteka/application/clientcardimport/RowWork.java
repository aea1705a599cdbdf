package dev.kartoteka.application.clientcardimport;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.client.Client;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.client.ClientRepository;
import dev.kartoteka.domain.clientcard.ClientCard;
import dev.kartoteka.domain.clientcard.ClientCardChanges;
import dev.kartoteka.domain.clientcard.ClientCardDetails;
import dev.kartoteka.domain.clientcard.ClientCardId;
import dev.kartoteka.domain.clientcard.ClientCardRepository;
import dev.kartoteka.domain.clientcardimport.ClientCardImport;
import dev.kartoteka.domain.clientcardimport.ImportRow;
import dev.kartoteka.domain.clientcardimport.RowRefusal;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.PostalAddress;
import dev.kartoteka.domain.shared.StaleVersion;

/** Makes cards of rows, or changes those that are there. */
record RowWork(ClientCardRepository cards, ClientRepository clients, Clock clock) {

	/**
	 * Does all of the rows.
	 * @throws RuntimeException if somebody else has made or discarded one of the cards at
	 * the same moment: the batch is to be done anew then
	 */
	Outcome done(PreparedRows prepared, ClientCardImport current) {
		long created = 0;
		long updated = 0;
		List<RowRefusal> refusals = new ArrayList<>();
		for (ImportRow.Good row : prepared.inOrder()) {
			@Nullable ClientCardId card = prepared.known().get(row.phone());
			RowRefusal.Reason reason = current.refusalOf(card != null);
			if (reason != null) {
				refusals.add(new RowRefusal(row.row(), reason));
			}
			else if (card != null) {
				updated++;
				amendUnlessDry(card, row, current);
			}
			else {
				created++;
				issueUnlessDry(row, prepared, current);
			}
		}
		return new Outcome(created, updated, refusals);
	}

	private void amendUnlessDry(ClientCardId id, ImportRow.Good row, ClientCardImport current) {
		if (!current.dryRun()) {
			ClientCard card = this.cards.findForChange(id)
				.orElseThrow(() -> new StaleVersion("The card was discarded in the meantime."));
			card.amend(row.changes(), this.clock);
			this.cards.update(card);
		}
	}

	private void issueUnlessDry(ImportRow.Good row, PreparedRows prepared, ClientCardImport current) {
		if (!current.dryRun()) {
			issue(detailsIn(row), prepared, current.organization());
		}
	}

	private void issue(ClientCardDetails details, PreparedRows prepared, OrganizationId organization) {
		ClientId client = this.clients.addIfPhoneIsNew(Client.introduce(this.clients.nextId(), details.name(),
				details.phone(), details.address(), prepared.passwordOf(details.phone()), this.clock));
		this.cards.add(ClientCard.issue(this.cards.nextId(), organization, client, details, this.clock));
	}

	private static ClientCardDetails detailsIn(ImportRow.Good row) {
		ClientCardChanges changes = row.changes();
		FullName name = new FullName(changes.surname().appliedTo(""), changes.name().appliedTo(""),
				changes.secondName().appliedTo(""));
		return new ClientCardDetails(name, row.phone(), changes.address().appliedTo(PostalAddress.UNKNOWN),
				changes.image().appliedTo(null), changes.links().appliedTo(null), changes.data().appliedTo(null));
	}

	/** What became of a batch. */
	record Outcome(long created, long updated, List<RowRefusal> refusals) {
	}

}
