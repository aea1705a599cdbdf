package dev.kartoteka.adapter.django.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.kartoteka.adapter.django.table.ImportFailure;
import dev.kartoteka.adapter.django.table.Newcomers;
import dev.kartoteka.adapter.django.table.Row;
import dev.kartoteka.adapter.django.table.Table;
import dev.kartoteka.adapter.django.table.UnreadableCell;
import dev.kartoteka.domain.adoption.Adoption;
import dev.kartoteka.domain.adoption.Adoption.Obstacle;

/** Takes one table from its first row to its last, in batches. */
class TableImport<N> {

	private static final Logger log = LoggerFactory.getLogger(TableImport.class);

	private static final Duration BETWEEN_NEWS = Duration.ofSeconds(5);

	private final Newcomers<N> newcomers;

	private final RefusalReport report;

	private final int batchSize;

	private final Tally tally = new Tally();

	private final List<Row> rows = new ArrayList<>();

	private final List<N> batch = new ArrayList<>();

	private long lastId;

	TableImport(Newcomers<N> newcomers, RefusalReport report, int batchSize) {
		this.newcomers = newcomers;
		this.report = report;
		this.batchSize = batchSize;
	}

	Tally run(Table table) {
		demandColumns(table.columns());
		long told = System.nanoTime();
		while (table.hasNext()) {
			take(table.next());
			if (this.batch.size() == this.batchSize) {
				adopt();
			}
			if (System.nanoTime() - told > BETWEEN_NEWS.toNanos()) {
				log.info("{}: {}", this.newcomers.name(), this.tally);
				told = System.nanoTime();
			}
		}
		adopt();
		log.info("{}: done, {}", this.newcomers.name(), this.tally);
		return this.tally;
	}

	private void demandColumns(List<String> columns) {
		for (List<String> alternatives : this.newcomers.necessaryColumns()) {
			if (alternatives.stream().noneMatch(columns::contains)) {
				throw new ImportFailure("The table of %s has no column %s, but: %s".formatted(this.newcomers.name(),
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
			this.batch.add(this.newcomers.read(row));
			this.rows.add(row);
		}
		catch (UnreadableCell ex) {
			refuse(row, ex.column(), ex.reason());
		}
	}

	private void adopt() {
		if (this.lastId > 0) {
			List<Adoption> results = this.newcomers.adopt(this.batch, this.lastId);
			for (int i = 0; i < results.size(); i++) {
				note(this.rows.get(i), results.get(i));
			}
		}
		this.report.flush();
		this.batch.clear();
		this.rows.clear();
	}

	private void note(Row row, Adoption result) {
		switch (result) {
			case Adoption.MovedIn() -> this.tally.countMovedIn();
			case Adoption.AlreadyHere() -> this.tally.countAlreadyHere();
			case Adoption.TurnedAway(String field, Obstacle obstacle) -> refuse(row, field, reason(obstacle));
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
		this.report.add(this.newcomers.name(), row, field, reason);
		this.tally.countRefused();
	}

}
