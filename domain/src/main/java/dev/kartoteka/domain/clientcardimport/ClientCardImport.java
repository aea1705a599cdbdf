package dev.kartoteka.domain.clientcardimport;

import java.time.Clock;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.audit.Actor;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.Timestamps;

/**
 * The import of a file of client cards into one organization. It begins when the whole
 * file is stored, goes on in batches, and is over when every row is done, or when it is
 * cancelled, or when it has failed. Each row is either created, updated or refused, once;
 * what is done stays done.
 *
 * <p>
 * Outside lie the rows that are left, the refusals, and the
 * {@link dev.kartoteka.domain.clientcard.ClientCard cards} themselves. A batch and the
 * progress it makes are kept in one transaction, so that an import that was interrupted
 * goes on behind the last row that is done.
 */
public final class ClientCardImport {

	/** So many of one organization may be unfinished at once. */
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

	/** A new import, whose rows are still to come. */
	public static ClientCardImport begin(ClientCardImportId id, OrganizationId organization, ImportMode mode,
			boolean dryRun, Actor actor, Clock clock) {
		return new ClientCardImport(new Snapshot(id, organization, mode, dryRun, actor, ImportStatus.RUNNING,
				Progress.NONE, Timestamps.now(clock), null));
	}

	/** An import as it was stored. */
	public static ClientCardImport restore(Snapshot state) {
		return new ClientCardImport(state);
	}

	/** Its rows are there; those that were refused at once are done with that. */
	public void load(long left, long refused, Clock clock) {
		this.progress = new Progress(left + refused, 0, 0, refused);
		finishIfDone(clock);
	}

	/** The next rows are done. */
	public void advance(long created, long updated, long refused, Clock clock) {
		this.progress = new Progress(this.progress.total(), this.progress.created() + created,
				this.progress.updated() + updated, this.progress.refused() + refused);
		finishIfDone(clock);
	}

	/**
	 * Calls it off.
	 * @throws ImportIsOver if it is over already
	 */
	public void cancel(Clock clock) {
		if (this.status != ImportStatus.RUNNING) {
			throw new ImportIsOver();
		}
		end(ImportStatus.CANCELLED, clock);
	}

	/** Whether it still goes on from where it was then. */
	public boolean isStillAt(ClientCardImport then) {
		return this.status == ImportStatus.RUNNING && this.progress.equals(then.progress);
	}

	/** Why a row with that phone would be refused; null if it would not. */
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

	/** Whether it only counts what it would do. */
	public boolean dryRun() {
		return this.dryRun;
	}

	/** Whose doing it is whatever becomes of the rows. */
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

	/** How many rows there are, and what became of those that are done. */
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
