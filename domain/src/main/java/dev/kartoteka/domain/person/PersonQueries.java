package dev.kartoteka.domain.person;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.JsonText;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.Submission;

/** Driving port: staff read what is kept of a person. */
@DrivingPort
public interface PersonQueries {

	/**
	 * Returns all that is kept of the person with the phone, as one JSON object.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller is not staff
	 * @throws dev.kartoteka.domain.shared.Throttled after too many attempts
	 * @throws dev.kartoteka.domain.shared.InvalidInput if the caller's own password is
	 * wrong
	 */
	JsonText export(ExportRequest request);

	/**
	 * A request of staff.
	 *
	 * @param address the caller's network address
	 * @param images the URL of images, to which their names are appended
	 */
	record ExportRequest(Caller caller, Submission<Draft> draft, String address, String images) {
	}

	/** The phone, and the caller's own password. */
	record Draft(PhoneNumber phone, Password currentPassword) {
	}

}
