package dev.kartoteka.domain.ports;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.session.SessionId;
import dev.kartoteka.domain.shared.Listing;
import dev.kartoteka.domain.trail.ChangeFilter;
import dev.kartoteka.domain.trail.ChangeReader;
import dev.kartoteka.domain.trail.ChangeTrail;
import dev.kartoteka.domain.trail.ChangeView;
import dev.kartoteka.domain.trail.TracedChange;

/** The trail of changes in memory. */
final class InMemoryTrail implements ChangeTrail, ChangeReader {

	private final Store<Recorded> changes = new Store<>();

	private final Clock clock;

	private final Function<AccountId, Optional<String>> usernames;

	InMemoryTrail(Clock clock, Function<AccountId, Optional<String>> usernames) {
		this.clock = clock;
		this.usernames = usernames;
	}

	Store<Recorded> changes() {
		return this.changes;
	}

	@Override
	public void record(List<TracedChange> changes) {
		for (TracedChange change : changes) {
			long id = this.changes.nextId();
			this.changes.put(id, new Recorded(change.organization(), viewOf(id, change)));
		}
	}

	private ChangeView viewOf(long id, TracedChange change) {
		AccountId account = change.author().account();
		SessionId session = change.author().session();
		return new ChangeView(id, this.clock.instant(), (account != null) ? account.value() : null,
				(account != null) ? this.usernames.apply(account).orElse(null) : null,
				(session != null) ? session.value() : null, change.verb(), change.object(), change.objectId(),
				change.changes());
	}

	@Override
	public Listing<ChangeView> changesIn(OrganizationId organization, ChangeFilter filter) {
		return found(organization.value(), filter);
	}

	@Override
	public Listing<ChangeView> changesOfAccounts(ChangeFilter filter) {
		return found(null, filter);
	}

	private Listing<ChangeView> found(@Nullable Long organization, ChangeFilter filter) {
		return InMemoryListing.newestFirst(() -> this.changes.all()
			.filter((recorded) -> Objects.equals(recorded.organization(), organization))
			.map(Recorded::change)
			.filter((change) -> passes(change, filter)), ChangeView::id);
	}

	private static boolean passes(ChangeView change, ChangeFilter filter) {
		return (filter.actor() == null || filter.actor().equals(change.actor()))
				&& (filter.object() == null || filter.object().equals(change.object()))
				&& (filter.objectId() == null || filter.objectId() == change.objectId())
				&& (filter.since() == null || !change.at().isBefore(filter.since()))
				&& (filter.until() == null || change.at().isBefore(filter.until()));
	}

	record Recorded(@Nullable Long organization, ChangeView change) {
	}

}
