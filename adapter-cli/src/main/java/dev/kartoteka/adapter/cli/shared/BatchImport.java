package dev.kartoteka.adapter.cli.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.LongToDoubleFunction;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.kartoteka.domain.shared.ImportOutcome;

/**
 * Imports all items of one input in batches. Each batch is a transaction, so a batch that
 * fails leaves the ones before it imported.
 *
 * @param <I> an item as the input has it
 * @param <D> an item as the domain takes it
 */
public final class BatchImport<I extends InputItem, D> {

	private static final Logger log = LoggerFactory.getLogger(BatchImport.class);

	private final ImportTarget<I, D> target;

	private final RefusalReport report;

	private final int batchSize;

	private final Tally tally = new Tally();

	private final Progress progress = new Progress();

	private final Pace pace = new Pace();

	private final List<I> items = new ArrayList<>();

	private final List<D> batch = new ArrayList<>();

	public BatchImport(ImportTarget<I, D> target, RefusalReport report, int batchSize) {
		this.target = target;
		this.report = report;
		this.batchSize = batchSize;
	}

	/**
	 * Imports the items and reports progress in the log.
	 * @param next returns the next item, or null at the end of the input
	 * @param lastId returns the greatest id of the input so far, or 0
	 * @param share returns the part of the input that is read, from 0 to 1, for the
	 * number of items read
	 * @return whether every item was imported
	 */
	public boolean run(Supplier<@Nullable I> next, LongSupplier lastId, LongToDoubleFunction share) {
		for (I item = next.get(); item != null; item = next.get()) {
			read(item);
			if (this.batch.size() == this.batchSize) {
				importBatch(lastId.getAsLong());
			}
			this.progress.report(() -> log.info("{}: {}, {}", this.target.name(), this.tally,
					this.pace.at(this.tally.read(), share.applyAsDouble(this.tally.read()))));
		}
		importBatch(lastId.getAsLong());
		log.info("{}: done, {}, {}", this.target.name(), this.tally, this.pace.atEnd(this.tally.read()));
		return !this.tally.hasRefusals();
	}

	private void read(I item) {
		try {
			this.batch.add(this.target.read(item));
			this.items.add(item);
		}
		catch (UnreadableInput ex) {
			note(item, new ImportOutcome.Refused(ex.field(), ex.reason()));
		}
	}

	/** An empty batch still reserves the ids of refused items. */
	private void importBatch(long lastId) {
		if (lastId > 0 || !this.batch.isEmpty()) {
			List<ImportOutcome> outcomes = this.target.importBatch(this.batch, lastId);
			for (int i = 0; i < outcomes.size(); i++) {
				note(this.items.get(i), outcomes.get(i));
			}
		}
		this.report.flush();
		this.batch.clear();
		this.items.clear();
	}

	private void note(I item, ImportOutcome outcome) {
		this.tally.count(outcome);
		if (outcome instanceof ImportOutcome.Refused(String field, String reason)) {
			this.report.add(this.target.name(), item, field, reason);
		}
	}

}
