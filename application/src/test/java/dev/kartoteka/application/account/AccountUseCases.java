package dev.kartoteka.application.account;

import java.time.Clock;
import java.time.Duration;

import dev.kartoteka.application.Fakes;
import dev.kartoteka.application.message.MessageUseCases;
import dev.kartoteka.domain.account.AccountQueries;
import dev.kartoteka.domain.account.ActivateAccount;
import dev.kartoteka.domain.account.AppointAsOperator;
import dev.kartoteka.domain.account.AppointFirstStaff;
import dev.kartoteka.domain.account.AppointStaff;
import dev.kartoteka.domain.account.ChangeOwnAccount;
import dev.kartoteka.domain.account.ChangePassword;
import dev.kartoteka.domain.account.CloseAccount;
import dev.kartoteka.domain.account.CloseOwnAccount;
import dev.kartoteka.domain.account.CommonPasswords;
import dev.kartoteka.domain.account.ConfirmAccount;
import dev.kartoteka.domain.account.DeactivateAccount;
import dev.kartoteka.domain.account.DismissStaff;
import dev.kartoteka.domain.account.EndAccountSessions;
import dev.kartoteka.domain.account.EndOtherSessions;
import dev.kartoteka.domain.account.EndSession;
import dev.kartoteka.domain.account.IssuePasswordLink;
import dev.kartoteka.domain.account.LogIn;
import dev.kartoteka.domain.account.LogOut;
import dev.kartoteka.domain.account.RefreshTokens;
import dev.kartoteka.domain.account.RegisterAccount;
import dev.kartoteka.domain.account.RegistrationPolicy;
import dev.kartoteka.domain.account.RemoveNeverActivatedAccounts;
import dev.kartoteka.domain.account.RequestEmail;
import dev.kartoteka.domain.account.RequireActiveCaller;
import dev.kartoteka.domain.account.ResetPassword;
import dev.kartoteka.domain.account.SendAccountEmail;
import dev.kartoteka.domain.account.SendEmails;
import dev.kartoteka.domain.account.VerifyToken;
import dev.kartoteka.domain.message.SendTexts;
import dev.kartoteka.domain.ports.DrivenPorts;

/** The use cases of accounts, on the given fakes. */
public final class AccountUseCases {

	private static final CommonPasswords COMMON = "password1"::equals;

	private final Fakes fakes;

	private final DrivenPorts ports;

	private final Clock clock;

	private RegistrationPolicy policy = new RegistrationPolicy(true, Duration.ofDays(7));

	public AccountUseCases(Fakes fakes) {
		this(fakes, fakes.ports());
	}

	/** Creates use cases on other ports than those of the fakes. */
	public AccountUseCases(Fakes fakes, DrivenPorts ports) {
		this.fakes = fakes;
		this.ports = ports;
		this.clock = fakes.clock();
	}

	public RegisterAccount registerAccount() {
		return new RegisterAccountService(this.ports.callerStatusReader(), this.policy, this.ports.accounts(),
				this.ports.accountReader(), this.fakes.hasher(), COMMON, this.ports.emailInvitationReader(),
				this.fakes.invitationTokens(), this.ports.organizationAccessReader(), this.ports.roles(),
				this.ports.emailInvitations(), this.ports.members(), this.ports.outbox(), this.fakes.throttle(),
				this.ports.audit(), this.clock);
	}

	public void followPolicy(RegistrationPolicy changed) {
		this.policy = changed;
	}

	RemoveNeverActivatedAccounts removeNeverActivatedAccounts() {
		return new RemoveNeverActivatedAccountsService(this.ports.accounts(), this.ports.audit(), this.clock);
	}

	public ConfirmAccount confirmAccount() {
		return new ConfirmAccountService(this.ports.accountReader(), this.ports.accounts(), this.fakes.emailTokens(),
				this.fakes.throttle(), this.ports.audit(), this.clock);
	}

	public RequestEmail requestEmail() {
		return new RequestEmailService(this.ports.outbox(), this.ports.textOutbox(), this.fakes.throttle());
	}

	public SendEmails sendEmails() {
		return new SendEmailsService(this.ports.outbox(), this.fakes.mailer(), this.ports.accountReader(),
				this.ports.accounts(), this.fakes.emailTokens(), this.ports.emailInvitationReader(),
				this.fakes.invitationTokens(), this.ports.invitations(), this.fakes.clock());
	}

	public SendTexts sendTexts() {
		return MessageUseCases.sendTexts(this.fakes);
	}

	public ResetPassword resetPassword() {
		return new ResetPasswordService(this.ports.accountReader(), this.ports.accounts(), this.ports.sessions(),
				this.fakes.emailTokens(), this.fakes.hasher(), COMMON, this.ports.outbox(), this.ports.textOutbox(),
				this.fakes.throttle(), this.ports.audit(), this.clock);
	}

	public ChangePassword changePassword() {
		return new ChangePasswordService(this.ports.callerStatusReader(), this.ports.accountReader(),
				this.ports.accounts(), this.ports.sessions(), this.fakes.hasher(), COMMON, this.ports.outbox(),
				this.ports.textOutbox(), this.fakes.throttle(), this.ports.audit(), this.clock);
	}

	public ChangeOwnAccount changeOwnAccount() {
		return new ChangeOwnAccountService(this.ports.callerStatusReader(), this.policy, this.ports.accounts(),
				this.ports.accountReader(), this.fakes.hasher(), this.ports.outbox(), this.ports.textOutbox(),
				this.fakes.throttle(), this.ports.audit(), this.clock);
	}

	public CloseOwnAccount closeOwnAccount() {
		return new CloseOwnAccountService(this.ports.callerStatusReader(), this.ports.accountReader(),
				this.ports.accounts(), this.fakes.hasher(), this.fakes.throttle(), this.ports.audit());
	}

	public AppointFirstStaff appointFirstStaff() {
		return new AppointFirstStaffService(this.ports.accountReader(), this.ports.accounts(), this.fakes.hasher(),
				this.ports.audit(), this.clock);
	}

	public ActivateAccount activateAccount() {
		return new ActivateAccountService(this.ports.callerStatusReader(), this.ports.accounts(), this.ports.audit(),
				this.clock);
	}

	public DeactivateAccount deactivateAccount() {
		return new DeactivateAccountService(this.ports.callerStatusReader(), this.ports.accounts(),
				this.ports.sessions(), this.ports.audit(), this.clock);
	}

	public AppointAsOperator appointAsOperator() {
		return new AppointAsOperatorService(this.ports.accountReader(), this.ports.accounts(), this.ports.audit(),
				this.clock);
	}

	public IssuePasswordLink issuePasswordLink() {
		return new IssuePasswordLinkService(this.ports.accountReader(), this.fakes.emailTokens(), this.ports.audit());
	}

	public AppointStaff appointStaff() {
		return new AppointStaffService(this.ports.callerStatusReader(), this.ports.accountReader(),
				this.ports.accounts(), this.fakes.hasher(), this.fakes.throttle(), this.ports.audit(), this.clock);
	}

	public DismissStaff dismissStaff() {
		return new DismissStaffService(this.ports.callerStatusReader(), this.ports.accountReader(),
				this.ports.accounts(), this.fakes.hasher(), this.fakes.throttle(), this.ports.audit(), this.clock);
	}

	public CloseAccount closeAccount() {
		return new CloseAccountService(this.ports.callerStatusReader(), this.ports.accountReader(),
				this.ports.accounts(), this.fakes.hasher(), this.fakes.throttle(), this.ports.audit());
	}

	public EndAccountSessions endAccountSessions() {
		return new EndAccountSessionsService(this.ports.callerStatusReader(), this.ports.accountReader(),
				this.ports.sessions());
	}

	public SendAccountEmail sendAccountEmail() {
		return new SendAccountEmailService(this.ports.callerStatusReader(), this.ports.accountReader(),
				this.ports.outbox(), this.fakes.throttle());
	}

	public RequireActiveCaller requireActiveCaller() {
		return new RequireActiveCallerService(this.ports.callerStatusReader());
	}

	public LogIn logIn() {
		return new LogInService(this.ports.accountReader(), this.ports.accounts(), this.ports.sessions(),
				this.fakes.hasher(), this.fakes.tokens(), this.fakes.throttle(), this.clock);
	}

	public RefreshTokens refreshTokens() {
		return new RefreshTokensService(this.ports.callerStatusReader(), this.ports.sessions(), this.fakes.tokens(),
				this.clock);
	}

	public LogOut logOut() {
		return new LogOutService(this.ports.sessions(), this.fakes.tokens());
	}

	public VerifyToken verifyToken() {
		return new VerifyTokenService(this.fakes.tokens(), this.ports.sessionReader());
	}

	public EndSession endSession() {
		return new EndSessionService(this.ports.callerStatusReader(), this.ports.sessions());
	}

	public EndOtherSessions endOtherSessions() {
		return new EndOtherSessionsService(this.ports.callerStatusReader(), this.ports.sessions());
	}

	public AccountQueries queries() {
		return new AccountQueriesService(this.ports.callerStatusReader(), this.ports.accountReader(),
				this.ports.sessionReader(), this.ports.accountExportReader());
	}

}
