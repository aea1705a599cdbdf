package dev.kartoteka.application.account;

import java.util.Optional;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.AccountExportReader;
import dev.kartoteka.domain.account.AccountFilter;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.AccountQueries;
import dev.kartoteka.domain.account.AccountReader;
import dev.kartoteka.domain.account.AccountRecord;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.CallerStatus;
import dev.kartoteka.domain.account.CallerStatusReader;
import dev.kartoteka.domain.account.ProfileView;
import dev.kartoteka.domain.session.SessionReader;
import dev.kartoteka.domain.session.SessionView;
import dev.kartoteka.domain.shared.JsonText;
import dev.kartoteka.domain.shared.Listing;
import dev.kartoteka.domain.shared.NotFound;
import dev.kartoteka.domain.shared.Submission;

@UseCase(readOnly = true)
class AccountQueriesService implements AccountQueries {

	private final CallerStatusReader callerStatusReader;

	private final AccountReader accounts;

	private final SessionReader sessions;

	private final AccountExportReader exports;

	AccountQueriesService(CallerStatusReader callerStatusReader, AccountReader accounts, SessionReader sessions,
			AccountExportReader exports) {
		this.callerStatusReader = callerStatusReader;
		this.accounts = accounts;
		this.sessions = sessions;
		this.exports = exports;
	}

	@Override
	public ProfileView profile(Caller caller, Submission<AccountId> account) {
		CallerStatus callerStatus = this.callerStatusReader.of(caller);
		callerStatus.requireActive();
		AccountId asked = account.accept();
		if (!asked.equals(caller.account())) {
			callerStatus.requireStaff();
		}
		return this.accounts.profile(asked).orElseThrow(AccountQueriesService::noSuchAccount);
	}

	@Override
	public AccountRecord own(Caller caller) {
		CallerStatus callerStatus = this.callerStatusReader.of(caller);
		callerStatus.requireActive();
		return found(caller.account()).shownTo(callerStatus);
	}

	@Override
	public JsonText export(Caller caller) {
		this.callerStatusReader.of(caller).requireActive();
		return this.exports.export(caller.account()).orElseThrow(AccountQueriesService::noSuchAccount);
	}

	@Override
	public AccountRecord account(Caller caller, AccountId account) {
		CallerStatus callerStatus = this.callerStatusReader.of(caller);
		callerStatus.requireActive();
		if (!callerStatus.staff() && !account.equals(caller.account())) {
			throw noSuchAccount();
		}
		return found(account).shownTo(callerStatus);
	}

	private AccountRecord found(AccountId account) {
		return this.accounts.account(account).orElseThrow(AccountQueriesService::noSuchAccount);
	}

	private static NotFound noSuchAccount() {
		return NotFound.of("account");
	}

	@Override
	public Listing<AccountRecord> accounts(Caller caller, Submission<AccountFilter> filter) {
		CallerStatus callerStatus = this.callerStatusReader.of(caller);
		callerStatus.requireActive();
		AccountFilter wanted = filter.accept();
		return this.accounts.accounts(wanted, callerStatus.staff() ? Optional.empty() : Optional.of(caller.account()))
			.map((account) -> account.shownTo(callerStatus));
	}

	@Override
	public Listing<SessionView> sessionsOf(Caller caller, AccountId account) {
		this.callerStatusReader.of(caller).requireStaff();
		found(account);
		return this.sessions.sessionsOf(account.asSessionHolder(), caller.session());
	}

	@Override
	public Listing<SessionView> sessions(Caller caller) {
		this.callerStatusReader.of(caller).requireActive();
		return this.sessions.sessionsOf(caller.account().asSessionHolder(), caller.session());
	}

}
