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
	 * The caller's own account.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller is not admitted
	 */
	AccountRecord own(Caller caller);

	/**
	 * For staff any account, for others their own.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller is not admitted
	 * @throws dev.kartoteka.domain.shared.NotFound if there is no such account, or the
	 * caller may not see it
	 */
	AccountRecord account(Caller caller, AccountId account);

	/**
	 * For staff the accounts that pass the filter, for others their own; newest first.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller is not admitted
	 */
	Listing<AccountRecord> accounts(Caller caller, Submission<AccountFilter> filter);

	/**
	 * The caller's own sessions, newest first.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller is not admitted
	 */
	Listing<SessionView> sessions(Caller caller);

}
