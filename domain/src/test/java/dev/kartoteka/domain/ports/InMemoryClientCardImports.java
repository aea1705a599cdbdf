package dev.kartoteka.domain.ports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.clientcard.ClientCard;
import dev.kartoteka.domain.clientcard.ClientCardId;
import dev.kartoteka.domain.clientcardimport.ClientCardImport;
import dev.kartoteka.domain.clientcardimport.ClientCardImportAccessReader;
import dev.kartoteka.domain.clientcardimport.ClientCardImportId;
import dev.kartoteka.domain.clientcardimport.ClientCardImportReader;
import dev.kartoteka.domain.clientcardimport.ClientCardImportRepository;
import dev.kartoteka.domain.clientcardimport.ImportError;
import dev.kartoteka.domain.clientcardimport.ImportRow;
import dev.kartoteka.domain.clientcardimport.ImportStatus;
import dev.kartoteka.domain.clientcardimport.RowRefusal;
import dev.kartoteka.domain.organization.ObjectAccess;
import dev.kartoteka.domain.organization.Organization;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.Forbidden;
import dev.kartoteka.domain.shared.Listing;
import dev.kartoteka.domain.shared.PhoneNumber;

/** Imports of client cards in memory. */
final class InMemoryClientCardImports
		implements ClientCardImportRepository, ClientCardImportReader, ClientCardImportAccessReader {

	private static final int MAX_TRIES = 10;

	private final InMemoryDatabase database;

	private final Store<Kept> imports;

	private final Store<ClientCard.Snapshot> cards;

	private final Store<Organization.Snapshot> organizations;

	private final Clock clock;

	InMemoryClientCardImports(InMemoryDatabase database) {
		this.database = database;
		this.imports = database.table(Kept.class);
		this.cards = database.table(ClientCard.Snapshot.class);
		this.organizations = database.table(Organization.Snapshot.class);
		this.organizations.onRemove((organization) -> this.imports
			.removeIf((kept) -> kept.state().organization().equals(organization.id())));
		this.clock = database.clock();
	}

	@Override
	public ClientCardImportId nextId() {
		return new ClientCardImportId(this.imports.nextId());
	}

	@Override
	public void add(ClientCardImport begun) {
		if (this.organizations.find(begun.organization().value(), Lock.KEY_SHARE).isEmpty()) {
			throw new Forbidden("There is no such organization.");
		}
		this.imports.put(begun.id().value(),
				new Kept(begun.snapshot(), List.of(), List.of(), this.clock.instant(), 0, 0));
	}

	@Override
	public Loaded addRows(ClientCardImportId id, Stream<ImportRow> rows) {
		List<ImportRow.Good> left = new ArrayList<>();
		List<ImportError> errors = new ArrayList<>();
		Set<PhoneNumber> phones = new HashSet<>();
		rows.forEachOrdered((row) -> {
			switch (row) {
				case ImportRow.Good readable when phones.add(readable.phone()) -> left.add(readable);
				case ImportRow.Good repeated -> errors
					.add(ImportError.refused(RowRefusal.of(repeated.row(), RowRefusal.Reason.PHONE_TWICE_IN_THE_FILE)));
				case ImportRow.Bad unreadable ->
					errors.add(ImportError.malformed(unreadable.row(), unreadable.errors()));
			}
		});
		this.imports.put(id.value(), kept(id).withRows(left, errors));
		return new Loaded(left.size(), errors.size());
	}

	@Override
	public int unfinishedOf(OrganizationId organization) {
		return (int) running().filter((kept) -> kept.state().organization().equals(organization)).count();
	}

	private Stream<Kept> running() {
		return this.imports.all().filter((kept) -> kept.state().status() == ImportStatus.RUNNING);
	}

	@Override
	public Optional<ClientCardImport> takeNext(Duration lease) {
		Instant now = this.clock.instant();
		failHopeless(now);
		Set<OrganizationId> busy = running().filter((kept) -> kept.takenUntil().isAfter(now))
			.map((kept) -> kept.state().organization())
			.collect(Collectors.toSet());
		long turn = this.imports.all().mapToLong(Kept::turn).max().orElse(0) + 1;
		Optional<Kept> next = running().filter((kept) -> !busy.contains(kept.state().organization()))
			.filter((kept) -> this.imports.isUnlocked(kept.state().id().value()))
			.min(Comparator.comparingLong(Kept::turn).thenComparingLong((kept) -> kept.state().id().value()));
		next.ifPresent((kept) -> this.imports.put(kept.state().id().value(),
				new Kept(kept.state(), kept.rows(), kept.errors(), now.plus(lease), turn, kept.tries() + 1)));
		return next.map(Kept::state).map(ClientCardImport::restore);
	}

	private void failHopeless(Instant now) {
		List<Kept> hopeless = running().filter((kept) -> this.imports.isUnlocked(kept.state().id().value()))
			.filter((kept) -> kept.tries() >= MAX_TRIES && !kept.takenUntil().isAfter(now))
			.toList();
		hopeless.forEach((kept) -> {
			ClientCardImport.Snapshot state = kept.state();
			this.imports.put(state.id().value(), new Kept(
					new ClientCardImport.Snapshot(state.id(), state.organization(), state.mode(), state.dryRun(),
							state.actor(), ImportStatus.FAILED, state.progress(), state.createdAt(), now),
					List.of(), kept.errors(), now, kept.turn(), kept.tries()));
		});
	}

	@Override
	public List<ImportRow.Good> nextRows(ClientCardImportId id, int most) {
		return kept(id).rows().stream().sorted(Comparator.comparingLong(ImportRow::row)).limit(most).toList();
	}

	@Override
	public Optional<ClientCardImport> findForChange(ClientCardImportId id) {
		return this.imports.find(id.value(), Lock.REMOVE).map(Kept::state).map(ClientCardImport::restore);
	}

	@Override
	public void update(ClientCardImport changed) {
		Kept before = kept(changed.id());
		ClientCardImport.Snapshot state = changed.snapshot();
		List<ImportRow.Good> rows = (state.status() == ImportStatus.RUNNING) ? before.rows() : List.of();
		this.imports.put(changed.id().value(),
				new Kept(state, rows, before.errors(), this.clock.instant(), before.turn(), 0));
	}

	@Override
	public void settle(ClientCardImportId id, long lastRow, List<RowRefusal> refusals) {
		Kept before = kept(id);
		List<ImportError> errors = new ArrayList<>(before.errors());
		refusals.stream().map(ImportError::refused).forEach(errors::add);
		this.imports.put(id.value(),
				before.withRows(before.rows().stream().filter((row) -> row.row() > lastRow).toList(), errors));
	}

	@Override
	public int removeFinished(Duration age, int most) {
		Instant limit = this.clock.instant().minus(age);
		List<Long> finished = this.imports.all()
			.map(Kept::state)
			.filter((state) -> state.finishedAt() != null && state.finishedAt().isBefore(limit))
			.map((state) -> state.id().value())
			.limit(most)
			.toList();
		finished.forEach(this.imports::remove);
		return finished.size();
	}

	long rowsWith(PhoneNumber phone) {
		return withRowsOf(phone).count();
	}

	Stream<Long> importersOf(PhoneNumber phone) {
		return withRowsOf(phone).map((kept) -> kept.state().organization().value());
	}

	void removeRowsWith(PhoneNumber phone) {
		withRowsOf(phone).toList().forEach((kept) -> {
			ClientCardImport.Snapshot state = kept.state();
			ClientCardImport.Progress before = state.progress();
			ClientCardImport.Progress progress = new ClientCardImport.Progress(before.total() - 1, before.created(),
					before.updated(), before.refused());
			boolean finished = progress.done() == progress.total();
			this.imports.put(state.id().value(),
					new Kept(
							new ClientCardImport.Snapshot(state.id(), state.organization(), state.mode(),
									state.dryRun(), state.actor(), finished ? ImportStatus.FINISHED : state.status(),
									progress, state.createdAt(), finished ? this.clock.instant() : state.finishedAt()),
							kept.rows().stream().filter((row) -> !row.phone().equals(phone)).toList(), kept.errors(),
							this.clock.instant(), kept.turn(), kept.tries()));
		});
	}

	/** An import has one row with a phone. */
	private Stream<Kept> withRowsOf(PhoneNumber phone) {
		return this.imports.all().filter((kept) -> kept.rows().stream().anyMatch((row) -> row.phone().equals(phone)));
	}

	private Kept kept(ClientCardImportId id) {
		return this.imports.find(id.value()).orElseThrow();
	}

	@Override
	public Optional<ClientCardImport.Snapshot> find(ClientCardImportId id) {
		return this.imports.find(id.value()).map(Kept::state);
	}

	@Override
	public ObjectAccess of(Caller caller, ClientCardImportId id) {
		return this.database.fake(InMemoryOrganizations.class)
			.accessToObjectOf(find(id).map(ClientCardImport.Snapshot::organization), caller);
	}

	@Override
	public Listing<ClientCardImport.Snapshot> of(OrganizationId organization) {
		return InMemoryListing.newestFirst(
				() -> this.imports.all().map(Kept::state).filter((state) -> state.organization().equals(organization)),
				(state) -> state.id().value());
	}

	@Override
	public Listing<ImportError> errors(ClientCardImportId id) {
		return InMemoryListing.oldestFirst(() -> kept(id).errors().stream(), ImportError::row);
	}

	@Override
	public Map<PhoneNumber, ClientCardId> cardsWith(Collection<PhoneNumber> phones, OrganizationId organization) {
		return this.cards.all()
			.filter((card) -> card.organization().equals(organization) && phones.contains(card.details().phone()))
			.collect(Collectors.toMap((card) -> card.details().phone(), ClientCard.Snapshot::id));
	}

	record Kept(ClientCardImport.Snapshot state, List<ImportRow.Good> rows, List<ImportError> errors,
			Instant takenUntil, long turn, int tries) {

		Kept withRows(List<ImportRow.Good> left, List<ImportError> refused) {
			return new Kept(this.state, List.copyOf(left), List.copyOf(refused), this.takenUntil, this.turn,
					this.tries);
		}

	}

}
