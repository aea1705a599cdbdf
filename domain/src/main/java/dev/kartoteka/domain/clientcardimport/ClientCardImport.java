package dev.kartoteka.domain.clientcardimport;

import java.time.Clock;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.audit.Actor;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.Timestamps;

/**
 * The import of a file of client cards into one organization. It starts when the whole
 * file is stored and proceeds in batches. It ends when every row is processed, when it is
 * cancelled, or when it fails. Each row is created, updated or refused exactly once;
 * processed rows are never undone.
 *
 * <p>
 * The remaining rows, the refusals and the
 * {@link dev.kartoteka.domain.clientcard.ClientCard cards} lie outside of this aggregate.
 * A batch and its progress are stored in one transaction, so that an interrupted import
 * continues after the last processed row.
 */
public final class ClientCardImport {

	/** Maximum number of unfinished imports per organization. */
	public static final int MAX_UNFINISHED = 10;

	private Snapshot state;

	private ClientCardImport(Snapshot state) {
		this.state = state;
	}

	/** Starts an import, without rows yet. */
	public static ClientCardImport begin(ClientCardImportId id, OrganizationId organization, ImportMode mode,
			boolean dryRun, Actor actor, Clock clock) {
		return new ClientCardImport(new Snapshot(id, organization, mode, dryRun, actor, ImportStatus.RUNNING,
				Progress.NONE, Timestamps.now(clock), null));
	}

	/** Restores an import from its stored state. */
	public static ClientCardImport restore(Snapshot state) {
		return new ClientCardImport(state);
	}

	/**
	 * Records that the rows are stored: those that remain, and those that were refused
	 * while reading the file.
	 */
	public void load(long left, long refused, Clock clock) {
		proceed(new Progress(left + refused, 0, 0, refused), clock);
	}

	/** Records the outcome of a batch. */
	public void advance(long created, long updated, long refused, Clock clock) {
		Progress before = this.state.progress();
		proceed(new Progress(before.total(), before.created() + created, before.updated() + updated,
				before.refused() + refused), clock);
	}

	/**
	 * Cancels the import.
	 * @throws ImportIsOver if the import has already ended
	 */
	public void cancel(Clock clock) {
		if (this.state.status() != ImportStatus.RUNNING) {
			throw new ImportIsOver();
		}
		this.state = this.state.with(ImportStatus.CANCELLED, this.state.progress(), Timestamps.now(clock));
	}

	/**
	 * Whether the import is running and its progress is the same as in an earlier state.
	 */
	public boolean isStillAt(ClientCardImport then) {
		return this.state.status() == ImportStatus.RUNNING && this.state.progress().equals(then.state.progress());
	}

	/** Returns why the mode refuses a row with that phone; null if it does not. */
	public RowRefusal.@Nullable Reason refusalOf(boolean phoneIsKnown) {
		if (phoneIsKnown) {
			return this.state.mode().refusesKnown() ? RowRefusal.Reason.PHONE_ALREADY_ON_A_CARD : null;
		}
		return this.state.mode().refusesUnknown() ? RowRefusal.Reason.NO_CARD_WITH_THIS_PHONE : null;
	}

	private void proceed(Progress progress, Clock clock) {
		boolean finished = progress.done() == progress.total();
		this.state = finished ? this.state.with(ImportStatus.FINISHED, progress, Timestamps.now(clock))
				: this.state.with(this.state.status(), progress, this.state.finishedAt());
	}

	public ClientCardImportId id() {
		return this.state.id();
	}

	public OrganizationId organization() {
		return this.state.organization();
	}

	/** Whether the import only counts what it would do. */
	public boolean dryRun() {
		return this.state.dryRun();
	}

	/** Returns who started the import, the actor of all its changes. */
	public Actor actor() {
		return this.state.actor();
	}

	public Snapshot snapshot() {
		return this.state;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof ClientCardImport that && id().equals(that.id());
	}

	@Override
	public int hashCode() {
		return id().hashCode();
	}

	/** The number of rows, in total and by outcome. */
	public record Progress(long total, long created, long updated, long refused) {

		static final Progress NONE = new Progress(0, 0, 0, 0);

		public long done() {
			return this.created + this.updated + this.refused;
		}

	}

	/** The whole state, for storing and restoring. */
	public record Snapshot(ClientCardImportId id, OrganizationId organization, ImportMode mode, boolean dryRun,
			Actor actor, ImportStatus status, Progress progress, Instant createdAt, @Nullable Instant finishedAt) {

		Snapshot with(ImportStatus newStatus, Progress newProgress, @Nullable Instant newFinishedAt) {
			return new Snapshot(this.id, this.organization, this.mode, this.dryRun, this.actor, newStatus, newProgress,
					this.createdAt, newFinishedAt);
		}
	}

}
