package dev.kartoteka.application.statistics;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.statistics.Statistics;

import static org.assertj.core.api.Assertions.assertThat;

class StatisticsQueriesServiceTest {

	@Test
	void tellsWhatTheReaderCounts() {
		Statistics statistics = new Statistics(1, 2, 3, 4, 5, 6, 7, Duration.ofMinutes(8));
		assertThat(new StatisticsQueriesService(() -> statistics).current()).isEqualTo(statistics);
	}

}
