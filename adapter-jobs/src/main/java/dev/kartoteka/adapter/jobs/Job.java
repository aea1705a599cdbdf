package dev.kartoteka.adapter.jobs;

import java.time.Duration;

/**
 * Work that is done in batches, again and again while the program runs.
 *
 * @param name identifies the job in metrics and logs; kebab case
 * @param interval the average pause after a batch that left nothing to do; at least a
 * millisecond
 * @param atStop what happens when the program stops
 * @param batch does the work
 */
record Job(String name, Duration interval, AtStop atStop, Batch batch) {

	Job {
		if (interval.toMillis() < 1) {
			throw new IllegalArgumentException("The interval of the job " + name + " is less than a millisecond");
		}
	}

	/**
	 * Does a part of the work that is short enough to wait for when the program stops.
	 */
	@FunctionalInterface
	interface Batch {

		/**
		 * Runs on a virtual thread and is never interrupted.
		 * @return whether another batch may be done at once
		 */
		boolean run();

	}

	/** What happens when the program stops. No job begins a batch of new work then. */
	enum AtStop {

		/** A batch that is under way is finished. */
		FINISH_BATCH,

		/**
		 * A batch that is under way is finished, and one more is run for what is still in
		 * memory.
		 */
		RUN_LAST_BATCH

	}

}
