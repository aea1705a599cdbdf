package dev.kartoteka.application.statistics;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.statistics.Statistics;
import dev.kartoteka.domain.statistics.StatisticsQueries;
import dev.kartoteka.domain.statistics.StatisticsReader;

@UseCase(readOnly = true)
class StatisticsQueriesService implements StatisticsQueries {

	private final StatisticsReader reader;

	StatisticsQueriesService(StatisticsReader reader) {
		this.reader = reader;
	}

	@Override
	public Statistics current() {
		return this.reader.current();
	}

}
