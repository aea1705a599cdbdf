package dev.kartoteka.application.account;

import dev.kartoteka.domain.account.AccountReader;
import dev.kartoteka.domain.account.AccountRepository;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.CallerStatusReader;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PasswordHasher;
import dev.kartoteka.domain.shared.Submission;
import dev.kartoteka.domain.throttle.Throttle;

/** Checks that staff who do something grave know their own password. */
public final class StaffAct {

	private final CallerStatusReader callerStatusReader;

	private final CurrentPassword currentPassword;

	public StaffAct(CallerStatusReader callerStatusReader, AccountReader reader, AccountRepository accounts,
			Throttle throttle, PasswordHasher hasher) {
		this.callerStatusReader = callerStatusReader;
		this.currentPassword = new CurrentPassword(reader, accounts, throttle, hasher);
	}

	/** Holds no lock and no connection. */
	public void require(Caller caller, Submission<Password> password, String address) {
		this.callerStatusReader.of(caller).requireStaff();
		this.currentPassword.require(password.accept(), caller, address);
	}

}
