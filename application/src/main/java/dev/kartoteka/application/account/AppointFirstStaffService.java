package dev.kartoteka.application.account;

import java.time.Clock;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.AccountRepository;
import dev.kartoteka.domain.account.AppointFirstStaff;
import dev.kartoteka.domain.shared.PasswordHasher;

@UseCase
class AppointFirstStaffService implements AppointFirstStaff {

	private final AccountRepository accounts;

	private final PasswordHasher hasher;

	private final Clock clock;

	AppointFirstStaffService(AccountRepository accounts, PasswordHasher hasher, Clock clock) {
		this.accounts = accounts;
		this.hasher = hasher;
		this.clock = clock;
	}

	@Override
	public boolean appoint(Command command) {
		if (this.accounts.anyStaffExists()) {
			return false;
		}
		this.accounts.add(Account.appointStaff(this.accounts.nextId(), command.username(),
				this.hasher.hash(command.password()), this.clock));
		return true;
	}

}
