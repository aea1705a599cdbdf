package dev.kartoteka.domain.person;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.Submission;

/** Driving port: staff erase the person with a phone. */
@DrivingPort
public interface ErasePerson {

	/**
	 * Erases everything that is kept of the person, or only counts it. Each organization
	 * that kept something gets an entry in its audit trail. An unknown phone is no error.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller is not staff
	 * @throws dev.kartoteka.domain.shared.Throttled after too many attempts
	 * @throws dev.kartoteka.domain.shared.InvalidInput if the caller's own password is
	 * wrong
	 * @throws dev.kartoteka.domain.shared.Unavailable if the erasure cannot be noted
	 * outside of the database; then nothing is erased
	 */
	ErasedPerson erase(Command command);

	/** The caller, what they ask for, and their network address. */
	record Command(Caller caller, Submission<Draft> draft, String address) {
	}

	/**
	 * What the caller asks for.
	 *
	 * @param currentPassword the caller's own
	 * @param dryRun whether to count only
	 */
	record Draft(PhoneNumber phone, Password currentPassword, boolean dryRun) {
	}

}
