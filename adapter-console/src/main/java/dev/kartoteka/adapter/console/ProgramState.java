package dev.kartoteka.adapter.console;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** How the program does. Bootstrap provides it, since no driving port knows. */
public interface ProgramState {

	String version();

	/** Returns for how long the program has run. */
	Duration uptime();

	/** Returns the parts whose health is watched, and whether each works. */
	Map<String, Boolean> health();

	/** Returns the connections to the database. */
	Load connections();

	/** Returns the hashing of passwords. */
	Load hashing();

	/** Returns the jobs in the order of their names. */
	List<Job> jobs();

	/**
	 * How much is going on.
	 *
	 * @param busy how many are used now
	 * @param waiting how many wait for one
	 */
	record Load(long busy, long waiting) {
	}

	/**
	 * A job of this replica.
	 *
	 * @param lastSuccess the start of the program if it has not succeeded since
	 * @param failures since the start
	 */
	record Job(String name, Instant lastSuccess, long failures) {
	}

}
