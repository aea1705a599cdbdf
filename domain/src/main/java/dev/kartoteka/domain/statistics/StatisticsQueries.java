package dev.kartoteka.domain.statistics;

import dev.kartoteka.domain.shared.DrivingPort;

/** Driving port: what operators may know about the content of the database. */
@DrivingPort
public interface StatisticsQueries {

	Statistics current();

}
