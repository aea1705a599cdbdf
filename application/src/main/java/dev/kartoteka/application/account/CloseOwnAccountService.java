package dev.kartoteka.application.account;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.AccountReader;
import dev.kartoteka.domain.account.AccountRepository;
import dev.kartoteka.domain.account.AccountStandings;
import dev.kartoteka.domain.account.CloseOwnAccount;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PasswordHasher;
import dev.kartoteka.domain.throttle.Throttle;

@UseCase
class CloseOwnAccountService implements CloseOwnAccount {

	private final AccountStandings standings;

	private final AccountRepository accounts;

	private final CurrentPassword currentPassword;

	CloseOwnAccountService(AccountStandings standings, AccountReader reader, AccountRepository accounts,
			PasswordHasher hasher, Throttle throttle) {
		this.standings = standings;
		this.accounts = accounts;
		this.currentPassword = new CurrentPassword(reader, accounts, throttle, hasher);
	}

	@Override
	public void close(Command command) {
		this.standings.of(command.caller()).demandAdmitted();
		Password given = command.currentPassword().accept();
		Account seen = this.currentPassword.demand(given, command.caller(), command.address());
		this.accounts.remove(this.currentPassword.locked(seen, command.caller()));
	}

}
