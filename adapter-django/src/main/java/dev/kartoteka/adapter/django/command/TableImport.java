package dev.kartoteka.adapter.django.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.kartoteka.adapter.django.table.Candidates;
import dev.kartoteka.adapter.django.table.ImportFailure;
import dev.kartoteka.adapter.django.table.Row;
import dev.kartoteka.adapter.django.table.Table;
import dev.kartoteka.adapter.django.table.UnreadableCell;
import dev.kartoteka.domain.shared.ImportOutcome;
import dev.kartoteka.domain.shared.ImportOutcome.Obstacle;

/** Takes one table from its first row to its last, in batches. */
class TableImport<N> {

	private static final Logger log = LoggerFactory.getLogger(TableImport.class);

	private static final Duration BETWEEN_NEWS = Duration.ofSeconds(5);

	private final Candidates<N> candidates;

	private final RefusalReport report;

	private final int batchSize;

	private final Tally tally = new Tally();

	private final List<Row> rows = new ArrayList<>();

	private final List<N> batch = new ArrayList<>();

	private long lastId;

	TableImport(Candidates<N> candidates, RefusalReport report, int batchSize) {
		this.candidates = candidates;
		this.report = report;
		this.batchSize = batchSize;
	}

	Tally run(Table table) {
		demandColumns(table.columns());
		long told = System.nanoTime();
		while (table.hasNext()) {
			take(table.next());
			if (this.batch.size() == this.batchSize) {
				importAll();
			}
			if (System.nanoTime() - told > BETWEEN_NEWS.toNanos()) {
				log.info("{}: {}", this.candidates.name(), this.tally);
				told = System.nanoTime();
			}
		}
		importAll();
		log.info("{}: done, {}", this.candidates.name(), this.tally);
		return this.tally;
	}

	private void demandColumns(List<String> columns) {
		for (List<String> alternatives : this.candidates.necessaryColumns()) {
			if (alternatives.stream().noneMatch(columns::contains)) {
				throw new ImportFailure("The table of %s has no column %s, but: %s".formatted(this.candidates.name(),
						String.join(" or ", alternatives), String.join(", ", columns)), null);
			}
		}
	}

	private void take(Row row) {
		try {
			if (!row.whole()) {
				throw new UnreadableCell("", "has not as many cells as there are columns");
			}
			this.lastId = Math.max(this.lastId, row.id());
			this.batch.add(this.candidates.read(row));
			this.rows.add(row);
		}
		catch (UnreadableCell ex) {
			refuse(row, ex.column(), ex.reason());
		}
	}

	private void importAll() {
		if (this.lastId > 0) {
			List<ImportOutcome> results = this.candidates.importAll(this.batch, this.lastId);
			for (int i = 0; i < results.size(); i++) {
				note(this.rows.get(i), results.get(i));
			}
		}
		this.report.flush();
		this.batch.clear();
		this.rows.clear();
	}

	private void note(Row row, ImportOutcome result) {
		switch (result) {
			case ImportOutcome.Added() -> this.tally.countMovedIn();
			case ImportOutcome.Unchanged() -> this.tally.countAlreadyHere();
			case ImportOutcome.Refused(String field, Obstacle obstacle) -> refuse(row, field, reason(obstacle));
		}
	}

	private static String reason(Obstacle obstacle) {
		return switch (obstacle) {
			case IN_USE -> "is in use by somebody else in Kartoteka, or in a row before";
			case CHANGED_SINCE -> "was imported before; the row has changed since, and that is not imported";
			case NOT_UNDERSTOOD -> "is a hash that Kartoteka can't verify";
		};
	}

	private void refuse(Row row, String field, String reason) {
		this.report.add(this.candidates.name(), row, field, reason);
		this.tally.countRefused();
	}

}
