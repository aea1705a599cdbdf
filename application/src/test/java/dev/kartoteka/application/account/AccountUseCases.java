package dev.kartoteka.application.account;

import dev.kartoteka.domain.account.AccountQueries;
import dev.kartoteka.domain.account.ActivateAccount;
import dev.kartoteka.domain.account.AdmitCaller;
import dev.kartoteka.domain.account.AppointFirstStaff;
import dev.kartoteka.domain.account.DeactivateAccount;
import dev.kartoteka.domain.account.EndOtherSessions;
import dev.kartoteka.domain.account.EndSession;
import dev.kartoteka.domain.account.LogIn;
import dev.kartoteka.domain.account.RegisterAccount;
import dev.kartoteka.domain.account.VerifyToken;
import dev.kartoteka.domain.ports.DrivenPorts;
import dev.kartoteka.domain.ports.FakePasswordHasher;
import dev.kartoteka.domain.ports.FakeTokens;
import dev.kartoteka.domain.ports.Fixtures;

/** The use cases of accounts, on the given ports. */
public final class AccountUseCases {

	private final DrivenPorts ports;

	private final FakePasswordHasher hasher;

	private final FakeTokens tokens;

	public AccountUseCases(DrivenPorts ports, FakePasswordHasher hasher, FakeTokens tokens) {
		this.ports = ports;
		this.hasher = hasher;
		this.tokens = tokens;
	}

	public RegisterAccount registerAccount() {
		return new RegisterAccountService(this.ports.accounts(), this.ports.accountReader(), this.hasher,
				"password1"::equals, Fixtures.CLOCK);
	}

	public AppointFirstStaff appointFirstStaff() {
		return new AppointFirstStaffService(this.ports.accounts(), this.hasher, Fixtures.CLOCK);
	}

	public ActivateAccount activateAccount() {
		return new ActivateAccountService(this.ports.accountStandings(), this.ports.accounts(), Fixtures.CLOCK);
	}

	public DeactivateAccount deactivateAccount() {
		return new DeactivateAccountService(this.ports.accountStandings(), this.ports.accounts(), this.ports.sessions(),
				Fixtures.CLOCK);
	}

	public AdmitCaller admitCaller() {
		return new AdmitCallerService(this.ports.accountStandings());
	}

	public LogIn logIn() {
		return new LogInService(this.ports.accountReader(), this.ports.accounts(), this.ports.sessions(), this.hasher,
				this.tokens, Fixtures.CLOCK);
	}

	public VerifyToken verifyToken() {
		return new VerifyTokenService(this.tokens, this.ports.sessionReader());
	}

	public EndSession endSession() {
		return new EndSessionService(this.ports.accountStandings(), this.ports.sessions());
	}

	public EndOtherSessions endOtherSessions() {
		return new EndOtherSessionsService(this.ports.accountStandings(), this.ports.sessions());
	}

	public AccountQueries queries() {
		return new AccountQueriesService(this.ports.accountStandings(), this.ports.accountReader(),
				this.ports.sessionReader());
	}

}
