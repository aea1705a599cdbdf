package dev.kartoteka.domain.message;

import java.time.Duration;

import dev.kartoteka.domain.shared.DrivenPort;
import dev.kartoteka.domain.shared.PhoneNumber;

/**
 * Driven port: the text messages that this replica has written into files because there
 * is no gateway. Changes take effect at once, independent of any transaction.
 */
@DrivenPort
public interface TextFileStore {

	/**
	 * Removes the files of messages to the phone.
	 * @return how many were removed
	 */
	int removeTo(PhoneNumber recipient);

	/**
	 * Removes files that are older than the age.
	 * @return how many were removed
	 */
	int removeOlderThan(Duration age);

}
