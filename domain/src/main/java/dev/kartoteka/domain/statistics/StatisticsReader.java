package dev.kartoteka.domain.statistics;

import dev.kartoteka.domain.shared.DrivenPort;

/** Driven port: counts what there is, at a cost that does not grow with it. */
@DrivenPort
public interface StatisticsReader {

	Statistics current();

}
