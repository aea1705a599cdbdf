package dev.kartoteka.domain.statistics;

import java.time.Duration;

/**
 * How much there is. Numbers above ten thousand may be estimates, which are off by a
 * fifth at most once the database has analyzed the table.
 *
 * @param clients the persons of whom organizations keep cards
 * @param waitingRows the rows that running imports have not reached yet
 * @param ageOfOldestImport for how long the oldest running import has existed, to the
 * second; zero if none is running
 */
public record Statistics(long accounts, long organizations, long clients, long clientCards, long places,
		long runningImports, long waitingRows, Duration ageOfOldestImport) {

}
