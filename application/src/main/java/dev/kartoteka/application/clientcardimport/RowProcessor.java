package dev.kartoteka.application.clientcardimport;

import dev.kartoteka.domain.credential.CredentialRegister;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.audit.AuditTrail;
import dev.kartoteka.domain.audit.AuditedChange;
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

/**
 * Creates and changes cards from the rows of a batch. A rule that a row can break must be
 * a {@link RowRefusal}: an exception rolls back the whole batch.
 */
record RowProcessor(ClientCardRepository cards, ClientRepository clients, CredentialRegister credentials,
		AuditTrail audit, Clock clock) {

	/**
	 * Processes all rows.
	 * @throws RuntimeException if one of the cards was created or discarded concurrently;
	 * the batch must be prepared again
	 */
	Outcome process(PreparedRows prepared, ClientCardImport current) {
		long created = 0;
		long updated = 0;
		List<RowRefusal> refusals = new ArrayList<>();
		List<AuditedChange> changes = new ArrayList<>();
		for (ImportRow.Good row : prepared.inOrder()) {
			@Nullable ClientCardId card = prepared.known().get(row.phone());
			RowRefusal.Reason reason = refusalOf(row, card, prepared, current);
			if (reason != null) {
				refusals.add(new RowRefusal(row.row(), reason));
			}
			else if (card != null) {
				updated++;
				changes.addAll(changedUnlessDryRun(card, row, prepared, current));
			}
			else {
				created++;
				issueUnlessDryRun(row, prepared, current).ifPresent(changes::add);
			}
		}
		this.audit.record(changes);
		return new Outcome(created, updated, refusals);
	}

	private static RowRefusal.@Nullable Reason refusalOf(ImportRow.Good row, @Nullable ClientCardId card,
			PreparedRows prepared, ClientCardImport current) {
		RowRefusal.Reason reason = current.refusalOf(card != null);
		return (reason == null && prepared.tooCommon().contains(row.phone())) ? RowRefusal.Reason.PASSWORD_TOO_COMMON
				: reason;
	}

	private List<AuditedChange> changedUnlessDryRun(ClientCardId id, ImportRow.Good row, PreparedRows prepared,
			ClientCardImport current) {
		if (current.dryRun()) {
			return List.of();
		}
		ClientCard card = this.cards.findForChange(id)
			.orElseThrow(() -> new StaleVersion("The card was discarded in the meantime."));
		ClientCard.Snapshot before = card.snapshot();
		card.change(row.changes(), this.clock);
		ClientCard.Snapshot after = this.cards.update(card).snapshot();
		List<AuditedChange> changes = new ArrayList<>();
		AuditedChange.update(current.actor(), before.audited(), after.audited()).ifPresent(changes::add);
		prepared.passwordOf(row.phone()).ifPresent((password) -> {
			this.credentials.replace(id, password);
			changes.add(AuditedChange.newPassword(current.actor(), after.audited()));
		});
		return changes;
	}

	private Optional<AuditedChange> issueUnlessDryRun(ImportRow.Good row, PreparedRows prepared,
			ClientCardImport current) {
		if (current.dryRun()) {
			return Optional.empty();
		}
		ClientCard card = issued(detailsIn(row), prepared, current.organization());
		return Optional.of(AuditedChange.creation(current.actor(), card.snapshot().audited()));
	}

	private ClientCard issued(ClientCardDetails details, PreparedRows prepared, OrganizationId organization) {
		ClientId client = this.clients.addIfPhoneIsNew(Client.introduce(this.clients.nextId(), details.name(),
				details.phone(), details.address(), this.clock));
		ClientCard card = ClientCard.issue(this.cards.nextId(), organization, client, details, this.clock);
		this.cards.add(card);
		prepared.passwordOf(details.phone()).ifPresent((password) -> this.credentials.replace(card.id(), password));
		return card;
	}

	private static ClientCardDetails detailsIn(ImportRow.Good row) {
		ClientCardChanges changes = row.changes();
		FullName name = new FullName(changes.surname().appliedTo(""), changes.name().appliedTo(""),
				changes.secondName().appliedTo(""));
		return new ClientCardDetails(name, row.phone(), changes.address().appliedTo(PostalAddress.UNKNOWN),
				changes.image().appliedTo(null), changes.links().appliedTo(null), changes.data().appliedTo(null));
	}

	/** The outcome of a batch. */
	record Outcome(long created, long updated, List<RowRefusal> refusals) {
	}

}
