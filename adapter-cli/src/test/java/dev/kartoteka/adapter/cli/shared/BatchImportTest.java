package dev.kartoteka.adapter.cli.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.kartoteka.domain.shared.ImportOutcome;

import static org.assertj.core.api.Assertions.assertThat;

class BatchImportTest {

	@TempDir
	private Path folder;

	private final Target target = new Target();

	@Test
	void importsAllItemsInBatchesAndInTheirOrder() throws IOException {
		assertThat(importItems(2, 1, 2, 3, 4, 5)).isTrue();
		assertThat(this.target.batches).containsExactly(List.of(1L, 2L), List.of(3L, 4L), List.of(5L));
		assertThat(report()).containsExactly("table,row,id,field,reason");
	}

	@Test
	void reportsItemsThatCannotBeReadOrImported() throws IOException {
		assertThat(importItems(10, 1, -2, 3, 400)).isFalse();
		assertThat(this.target.batches).containsExactly(List.of(1L, 3L, 400L));
		assertThat(report()).containsExactly("table,row,id,field,reason", "numbers,2,-2,sign,is negative",
				"numbers,400,400,size,is too large");
	}

	@Test
	void reservesTheIdsOfRefusedItems() throws IOException {
		assertThat(importItems(10, -7)).isFalse();
		assertThat(this.target.batches).containsExactly(List.of());
		assertThat(this.target.lastId).isEqualTo(9);
	}

	private boolean importItems(int batchSize, long... ids) {
		Iterator<Item> items = LongStream.of(ids).mapToObj(Item::new).iterator();
		try (RefusalReport report = new RefusalReport(this.folder.resolve("refused.csv"), "table", "row")) {
			return new BatchImport<>(this.target, report, batchSize).run(() -> items.hasNext() ? items.next() : null,
					() -> 9, (_) -> 0.5);
		}
	}

	private List<String> report() throws IOException {
		return Files.readAllLines(this.folder.resolve("refused.csv"));
	}

	private record Item(long value) implements InputItem {

		@Override
		public long position() {
			return Math.abs(this.value);
		}

		@Override
		public String idText() {
			return Long.toString(this.value);
		}

	}

	private static final class Target implements ImportTarget<Item, Long> {

		private final List<List<Long>> batches = new ArrayList<>();

		private long lastId;

		@Override
		public String name() {
			return "numbers";
		}

		@Override
		public Long read(Item item) {
			if (item.value() < 0) {
				throw new UnreadableInput("sign", "is negative");
			}
			return item.value();
		}

		@Override
		public List<ImportOutcome> importBatch(List<Long> batch, long lastId) {
			this.batches.add(List.copyOf(batch));
			this.lastId = lastId;
			return batch.stream().map(Target::outcome).toList();
		}

		private static ImportOutcome outcome(Long number) {
			return (number > 100) ? new ImportOutcome.Refused("size", "is too large") : new ImportOutcome.Added();
		}

	}

}
