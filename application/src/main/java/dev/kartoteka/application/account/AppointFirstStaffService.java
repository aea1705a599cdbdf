package dev.kartoteka.application.account;

import java.time.Clock;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.AccountRepository;
import dev.kartoteka.domain.account.AppointFirstStaff;
import dev.kartoteka.domain.shared.PasswordHasher;
import dev.kartoteka.domain.trail.Author;
import dev.kartoteka.domain.trail.ChangeTrail;

@UseCase
class AppointFirstStaffService implements AppointFirstStaff {

	private final AccountRepository accounts;

	private final PasswordHasher hasher;

	private final ChangeTrail trail;

	private final Clock clock;

	AppointFirstStaffService(AccountRepository accounts, PasswordHasher hasher, ChangeTrail trail, Clock clock) {
		this.accounts = accounts;
		this.hasher = hasher;
		this.trail = trail;
		this.clock = clock;
	}

	@Override
	public boolean appoint(Command command) {
		if (this.accounts.anyStaffExists()) {
			return false;
		}
		Account account = Account.appointStaff(this.accounts.nextId(), command.username(),
				this.hasher.hash(command.password()), this.clock);
		this.accounts.add(account);
		this.trail.created(Author.OPERATOR, account.snapshot().traced());
		return true;
	}

}
