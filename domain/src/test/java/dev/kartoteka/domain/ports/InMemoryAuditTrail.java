package dev.kartoteka.domain.ports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.audit.AuditEntryView;
import dev.kartoteka.domain.audit.AuditFilter;
import dev.kartoteka.domain.audit.AuditReader;
import dev.kartoteka.domain.audit.AuditTrail;
import dev.kartoteka.domain.audit.AuditedChange;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.session.SessionId;
import dev.kartoteka.domain.shared.JsonText;
import dev.kartoteka.domain.shared.Listing;

/** The audit trail in memory. */
final class InMemoryAuditTrail implements AuditTrail, AuditReader {

	private final Store<Recorded> changes;

	private final Store<Account.Snapshot> accounts;

	private final Clock clock;

	InMemoryAuditTrail(InMemoryDatabase database) {
		this.changes = database.table(Recorded.class);
		this.accounts = database.table(Account.Snapshot.class);
		this.clock = database.clock();
	}

	@Override
	public void record(List<AuditedChange> changes) {
		for (AuditedChange change : changes) {
			long id = this.changes.nextId();
			this.changes.put(id, new Recorded(change.organization(), viewOf(id, change)));
		}
	}

	@Override
	public int removeOlderThan(Duration age, int most) {
		Instant limit = this.clock.instant().minus(age);
		List<Long> old = this.changes.all()
			.map(Recorded::change)
			.filter((change) -> change.at().isBefore(limit))
			.map(AuditEntryView::id)
			.limit(most)
			.toList();
		old.forEach(this.changes::remove);
		return old.size();
	}

	private AuditEntryView viewOf(long id, AuditedChange change) {
		AccountId account = change.actor().account();
		SessionId session = change.actor().session();
		return new AuditEntryView(id, this.clock.instant(), (account != null) ? account.value() : null,
				(account != null) ? usernameOf(account) : null, (session != null) ? session.value() : null,
				change.verb(), change.object().wireName(), change.objectId(),
				new JsonText(RecordedJson.of(change.fields())));
	}

	private @Nullable String usernameOf(AccountId account) {
		return this.accounts.find(account.value()).map((found) -> found.identity().username().value()).orElse(null);
	}

	@Override
	public Listing<AuditEntryView> changesIn(OrganizationId organization, AuditFilter filter) {
		return found(organization.value(), filter);
	}

	@Override
	public Listing<AuditEntryView> changesOfAccounts(AuditFilter filter) {
		return found(null, filter);
	}

	private Listing<AuditEntryView> found(@Nullable Long organization, AuditFilter filter) {
		return InMemoryListing.newestFirst(() -> this.changes.all()
			.filter((recorded) -> Objects.equals(recorded.organization(), organization))
			.map(Recorded::change)
			.filter((change) -> passes(change, filter)), AuditEntryView::id);
	}

	private static boolean passes(AuditEntryView change, AuditFilter filter) {
		return (filter.actor() == null || filter.actor().equals(change.actor()))
				&& (filter.object() == null || filter.object().wireName().equals(change.object()))
				&& (filter.objectId() == null || filter.objectId() == change.objectId())
				&& (filter.since() == null || !change.at().isBefore(filter.since()))
				&& (filter.until() == null || change.at().isBefore(filter.until()));
	}

	record Recorded(@Nullable Long organization, AuditEntryView change) {
	}

}
