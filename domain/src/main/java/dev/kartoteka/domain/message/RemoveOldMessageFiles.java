package dev.kartoteka.domain.message;

import dev.kartoteka.domain.shared.DrivingPort;

/** Driving port: removes files of emails and text messages that are no longer needed. */
@DrivingPort
public interface RemoveOldMessageFiles {

	/**
	 * Removes text messages after a day, and emails after seven days: longer than their
	 * links work.
	 * @return whether more may be left to remove
	 */
	boolean removeOld();

}
