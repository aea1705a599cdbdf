package dev.kartoteka.application.clientcardimport;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.audit.AuditTrail;
import dev.kartoteka.domain.audit.AuditedChange;
import dev.kartoteka.domain.client.Client;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.client.ClientRepository;
import dev.kartoteka.domain.clientcard.ClientCard;
import dev.kartoteka.domain.clientcard.ClientCardDetails;
import dev.kartoteka.domain.clientcard.ClientCardId;
import dev.kartoteka.domain.clientcard.ClientCardRepository;
import dev.kartoteka.domain.clientcardimport.ClientCardImport;
import dev.kartoteka.domain.clientcardimport.ImportRow;
import dev.kartoteka.domain.clientcardimport.RowRefusal;
import dev.kartoteka.domain.credential.CredentialRegister;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.StaleVersion;

/**
 * Creates and changes cards from the rows of a batch. A row that breaks a rule of an
 * aggregate is refused, before anything of it is stored. Any other exception rolls back
 * the whole batch.
 */
record RowProcessor(ClientCardRepository cards, ClientRepository clients, CredentialRegister credentials,
		AuditTrail audit, Clock clock) {

	private static final ClientId REHEARSED_CLIENT = new ClientId(1);

	private static final ClientCardId REHEARSED_CARD = new ClientCardId(1);

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
		List<ClientCard> issued = new ArrayList<>();
		for (ImportRow.Good row : prepared.inOrder()) {
			@Nullable ClientCardId card = prepared.known().get(row.phone());
			RowRefusal.Reason reason = refusalOf(row, card, prepared, current);
			if (reason != null) {
				refusals.add(RowRefusal.of(row.row(), reason));
				continue;
			}
			try {
				if (card != null) {
					changes.addAll(changedUnlessDryRun(card, row, prepared, current));
					updated++;
				}
				else {
					issuedUnlessDryRun(row, current).ifPresent(issued::add);
					created++;
				}
			}
			catch (RowIsInvalid ex) {
				refusals.add(ex.refusalOf(row));
			}
		}
		changes.addAll(added(issued, prepared, current));
		this.audit.record(changes);
		return new Outcome(created, updated, refusals);
	}

	private static RowRefusal.@Nullable Reason refusalOf(ImportRow.Good row, @Nullable ClientCardId card,
			PreparedRows prepared, ClientCardImport current) {
		RowRefusal.Reason reason = current.refusalOf(card != null);
		return (reason == null && prepared.tooCommon().contains(row.phone())) ? RowRefusal.Reason.PASSWORD_TOO_COMMON
				: reason;
	}

	/** A dry run changes the card as well, but does not store it. */
	private List<AuditedChange> changedUnlessDryRun(ClientCardId id, ImportRow.Good row, PreparedRows prepared,
			ClientCardImport current) {
		ClientCard card = this.cards.findForChange(current.organization(), id)
			.orElseThrow(() -> new StaleVersion("The card was discarded in the meantime."));
		ClientCard.Snapshot before = card.snapshot();
		byTheRules(() -> {
			card.change(row.changes(), this.clock);
			return card;
		});
		if (current.dryRun()) {
			return List.of();
		}
		ClientCard.Snapshot after = this.cards.update(card).snapshot();
		List<AuditedChange> changes = new ArrayList<>();
		AuditedChange.update(current.actor(), before.audited(), after.audited()).ifPresent(changes::add);
		prepared.passwordOf(row.phone()).ifPresent((password) -> {
			this.credentials.replace(current.organization(), id, password);
			changes.add(AuditedChange.newPassword(current.actor(), after.audited()));
		});
		return changes;
	}

	/** Returns the new card; {@link #added} stores it together with the others. */
	private Optional<ClientCard> issuedUnlessDryRun(ImportRow.Good row, ClientCardImport current) {
		ClientCardDetails details = byTheRules(
				() -> rehearsed(row.changes().ofNewCard(row.phone()), current.organization()));
		return current.dryRun() ? Optional.empty() : Optional.of(issued(details, current.organization()));
	}

	/**
	 * Applies the rules of the aggregates before anything is stored. Otherwise the client
	 * of a refused card would stay.
	 */
	private ClientCardDetails rehearsed(ClientCardDetails details, OrganizationId organization) {
		introduced(REHEARSED_CLIENT, details);
		ClientCard.issue(REHEARSED_CARD, organization, REHEARSED_CLIENT, details, this.clock);
		return details;
	}

	private Client introduced(ClientId id, ClientCardDetails details) {
		return Client.introduce(id, details.name(), details.phone(), details.address(), this.clock);
	}

	private ClientCard issued(ClientCardDetails details, OrganizationId organization) {
		ClientId client = this.clients.addIfPhoneIsNew(introduced(this.clients.nextId(), details));
		return ClientCard.issue(this.cards.nextId(), organization, client, details, this.clock);
	}

	private List<AuditedChange> added(List<ClientCard> issued, PreparedRows prepared, ClientCardImport current) {
		this.cards.addAll(issued);
		issued.forEach((card) -> prepared.passwordOf(card.details().phone())
			.ifPresent((password) -> this.credentials.add(current.organization(), card.id(), password)));
		return issued.stream()
			.map((card) -> AuditedChange.creation(current.actor(), card.snapshot().audited()))
			.toList();
	}

	/** Runs a decision of aggregates that stores nothing. */
	private static <T> T byTheRules(Supplier<T> decision) {
		try {
			return decision.get();
		}
		catch (InvalidInput | IllegalArgumentException ex) {
			throw new RowIsInvalid(ex);
		}
	}

	/** The outcome of a batch. */
	record Outcome(long created, long updated, List<RowRefusal> refusals) {
	}

	/** A row breaks a rule of an aggregate. */
	private static final class RowIsInvalid extends RuntimeException {

		private RowIsInvalid(RuntimeException cause) {
			super(cause);
		}

		RowRefusal refusalOf(ImportRow row) {
			return (getCause() instanceof InvalidInput invalid) ? RowRefusal.of(row.row(), invalid)
					: RowRefusal.of(row.row(), RowRefusal.Reason.INVALID);
		}

	}

}
