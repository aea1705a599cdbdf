package dev.kartoteka.domain.message;

import java.time.Duration;

import dev.kartoteka.domain.shared.DrivenPort;

/**
 * Driven port: the emails that this replica has written into files because there is no
 * mail server.
 */
@DrivenPort
public interface EmailFileStore {

	/**
	 * Removes files that are older than the age, at once.
	 * @return how many were removed
	 */
	int removeOlderThan(Duration age);

}
