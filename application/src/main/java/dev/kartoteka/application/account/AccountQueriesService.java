package dev.kartoteka.application.account;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.AccountQueries;
import dev.kartoteka.domain.account.AccountReader;
import dev.kartoteka.domain.account.AccountStandings;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.ProfileView;
import dev.kartoteka.domain.account.Standing;
import dev.kartoteka.domain.session.SessionReader;
import dev.kartoteka.domain.session.SessionView;
import dev.kartoteka.domain.shared.Listing;
import dev.kartoteka.domain.shared.NotFound;
import dev.kartoteka.domain.shared.Submission;

@UseCase(readOnly = true)
class AccountQueriesService implements AccountQueries {

	private final AccountStandings standings;

	private final AccountReader accounts;

	private final SessionReader sessions;

	AccountQueriesService(AccountStandings standings, AccountReader accounts, SessionReader sessions) {
		this.standings = standings;
		this.accounts = accounts;
		this.sessions = sessions;
	}

	@Override
	public ProfileView profile(Caller caller, Submission<AccountId> account) {
		Standing standing = this.standings.of(caller);
		standing.demandAdmitted();
		AccountId asked = account.accept();
		if (!asked.equals(caller.account())) {
			standing.demandStaff();
		}
		return this.accounts.profile(asked).orElseThrow(() -> new NotFound("There is no such account."));
	}

	@Override
	public Listing<SessionView> sessions(Caller caller) {
		this.standings.of(caller).demandAdmitted();
		return this.sessions.sessionsOf(caller.account().asSessionHolder(), caller.session());
	}

}
