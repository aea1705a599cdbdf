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

	private final ClientCardImportId id;

	private final OrganizationId organization;

	private final ImportMode mode;

	private final boolean dryRun;

	private final Actor actor;

	private final Instant createdAt;

	private ImportStatus status;

	private Progress progress;

	private @Nullable Instant finishedAt;

	private ClientCardImport(Snapshot state) {
		this.id = state.id();
		this.organization = state.organization();
		this.mode = state.mode();
		this.dryRun = state.dryRun();
		this.actor = state.actor();
		this.status = state.status();
		this.progress = state.progress();
		this.createdAt = state.createdAt();
		this.finishedAt = state.finishedAt();
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
		this.progress = new Progress(left + refused, 0, 0, refused);
		finishIfDone(clock);
	}

	/** Records the outcome of a batch. */
	public void advance(long created, long updated, long refused, Clock clock) {
		this.progress = new Progress(this.progress.total(), this.progress.created() + created,
				this.progress.updated() + updated, this.progress.refused() + refused);
		finishIfDone(clock);
	}

	/**
	 * Cancels the import.
	 * @throws ImportIsOver if the import has already ended
	 */
	public void cancel(Clock clock) {
		if (this.status != ImportStatus.RUNNING) {
			throw new ImportIsOver();
		}
		end(ImportStatus.CANCELLED, clock);
	}

	/**
	 * Whether the import is running and its progress is the same as in an earlier state.
	 */
	public boolean isStillAt(ClientCardImport then) {
		return this.status == ImportStatus.RUNNING && this.progress.equals(then.progress);
	}

	/** Returns why the mode refuses a row with that phone; null if it does not. */
	public RowRefusal.@Nullable Reason refusalOf(boolean phoneIsKnown) {
		if (phoneIsKnown) {
			return this.mode.refusesKnown() ? RowRefusal.Reason.PHONE_ALREADY_ON_A_CARD : null;
		}
		return this.mode.refusesUnknown() ? RowRefusal.Reason.NO_CARD_WITH_THIS_PHONE : null;
	}

	private void finishIfDone(Clock clock) {
		if (this.progress.done() == this.progress.total()) {
			end(ImportStatus.FINISHED, clock);
		}
	}

	private void end(ImportStatus end, Clock clock) {
		this.status = end;
		this.finishedAt = Timestamps.now(clock);
	}

	public ClientCardImportId id() {
		return this.id;
	}

	public OrganizationId organization() {
		return this.organization;
	}

	/** Whether the import only counts what it would do. */
	public boolean dryRun() {
		return this.dryRun;
	}

	/** Returns who started the import, the actor of all its changes. */
	public Actor actor() {
		return this.actor;
	}

	public Snapshot snapshot() {
		return new Snapshot(this.id, this.organization, this.mode, this.dryRun, this.actor, this.status, this.progress,
				this.createdAt, this.finishedAt);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof ClientCardImport that && this.id.equals(that.id);
	}

	@Override
	public int hashCode() {
		return this.id.hashCode();
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
	}

}
