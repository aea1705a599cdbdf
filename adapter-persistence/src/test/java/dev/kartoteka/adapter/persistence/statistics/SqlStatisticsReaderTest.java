package dev.kartoteka.adapter.persistence.statistics;

import java.time.Duration;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.kartoteka.adapter.persistence.TestStore;
import dev.kartoteka.domain.statistics.Statistics;
import dev.kartoteka.domain.statistics.StatisticsReader;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("slow")
class SqlStatisticsReaderTest {

	private final TestStore store = TestStore.empty();

	private final StatisticsReader statistics = this.store.port(StatisticsReader.class);

	@Test
	void countsSmallTables() {
		assertThat(this.statistics.current()).isEqualTo(new Statistics(0, 0, 0, 0, 0, 0, 0, Duration.ZERO));
		insertOrganizations(3);
		assertThat(this.statistics.current()).isEqualTo(new Statistics(1, 3, 0, 0, 0, 0, 0, Duration.ZERO));
	}

	@Test
	void estimatesLargeTablesInsteadOfCountingThem() {
		insertOrganizations(10_500);
		this.store.jdbc().update("analyze organization");
		this.store.jdbc().update("delete from organization where id > 5");
		assertThat(this.statistics.current().organizations()).as("as of the analysis").isEqualTo(10_500);
		this.store.jdbc().update("analyze organization");
		assertThat(this.statistics.current().organizations()).isEqualTo(5);
	}

	@Test
	void countsTheRowsThatRunningImportsHaveNotReached() {
		insertOrganizations(1);
		insertImport(1, "now() - interval '7 s'", "null");
		insertImport(2, "now()", "null");
		insertImport(3, "now() - interval '1 h'", "now()");
		Statistics current = this.statistics.current();
		assertThat(current.runningImports()).isEqualTo(2);
		assertThat(current.waitingRows()).isEqualTo(2 * (100 - 10 - 20 - 3));
		assertThat(current.ageOfOldestImport()).isBetween(Duration.ofSeconds(7), Duration.ofMinutes(5));
	}

	private void insertOrganizations(int count) {
		this.store.jdbc().update("""
				insert into account (id, username, username_folded, surname, name, second_name, address, password,
					active, staff, confirmed_email, confirmed_phone, created_at, updated_at, version)
				values (1, 'creator', 'creator', '', '', '', '', '!', true, false, false, false, now(), now(), 0)""");
		this.store.jdbc().update("""
				insert into organization (id, name, description, address, creator_id, created_at, updated_at, version)
				select i, 'O', '', '', 1, now(), now(), 0 from generate_series(1, ?) i""", count);
	}

	private void insertImport(long id, String createdAt, String finishedAt) {
		this.store.jdbc()
			.update("""
					insert into client_card_import (id, organization_id, mode, dry_run, status, total, created, updated,
						refused, created_at, finished_at)
					values (?, 1, 'CREATE', false, 'RUNNING', 100, 10, 20, 3, %s, %s)""".formatted(createdAt,
					finishedAt), id);
	}

}
