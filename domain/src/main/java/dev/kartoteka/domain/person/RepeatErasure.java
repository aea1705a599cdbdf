package dev.kartoteka.domain.person;

import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.PhoneNumber;

/** Driving port: the operator erases a person again after a restore. */
@DrivingPort
public interface RepeatErasure {

	/**
	 * Erases everything that is kept of the person, without a new entry in the register
	 * of erasures.
	 */
	PersonCounts repeat(PhoneNumber phone);

}
