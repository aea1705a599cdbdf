package dev.kartoteka.domain.account;

import dev.kartoteka.domain.session.SessionView;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Listing;
import dev.kartoteka.domain.shared.Submission;

/** Driving port: what callers may read of accounts. */
@DrivingPort
public interface AccountQueries {

	/**
	 * An account's profile, for its owner and for staff. Which account is asked for is
	 * looked at only if the caller is admitted.
	 * @throws dev.kartoteka.domain.shared.Forbidden for anybody else, also if there is no
	 * such account
	 * @throws dev.kartoteka.domain.shared.NotFound for staff if there is no such account
	 */
	ProfileView profile(Caller caller, Submission<AccountId> account);

	/**
	 * The caller's own sessions, newest first.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller is not admitted
	 */
	Listing<SessionView> sessions(Caller caller);

}
