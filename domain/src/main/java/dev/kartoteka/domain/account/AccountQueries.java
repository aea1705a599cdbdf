package dev.kartoteka.domain.account;

import dev.kartoteka.domain.session.SessionView;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.JsonText;
import dev.kartoteka.domain.shared.Listing;
import dev.kartoteka.domain.shared.Submission;

/** Driving port: reads accounts. */
@DrivingPort
public interface AccountQueries {

	/**
	 * Returns an account's profile, to its owner and to staff. Opens the account id only
	 * after checking that the caller is active.
	 * @throws dev.kartoteka.domain.shared.Forbidden for any other caller, even if there
	 * is no such account
	 * @throws dev.kartoteka.domain.shared.NotFound for staff if there is no such account
	 */
	ProfileView profile(Caller caller, Submission<AccountId> account);

	/**
	 * Returns the caller's own account.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller is not active
	 */
	AccountRecord own(Caller caller);

	/**
	 * Returns all that is kept of the caller's account, as one JSON object.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller is not active
	 */
	JsonText export(Caller caller);

	/**
	 * Returns any account to staff, and to other callers only their own.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller is not active
	 * @throws dev.kartoteka.domain.shared.NotFound if there is no such account, or the
	 * caller may not see it
	 */
	AccountRecord account(Caller caller, AccountId account);

	/**
	 * Lists the accounts that match the filter, newest first. Callers who are not staff
	 * see at most their own.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller is not active
	 */
	Listing<AccountRecord> accounts(Caller caller, Submission<AccountFilter> filter);

	/**
	 * Lists the sessions of any account for staff, newest first.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller is not staff
	 * @throws dev.kartoteka.domain.shared.NotFound if there is no such account
	 */
	Listing<SessionView> sessionsOf(Caller caller, AccountId account);

	/**
	 * Lists the caller's own sessions, newest first.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller is not active
	 */
	Listing<SessionView> sessions(Caller caller);

}
