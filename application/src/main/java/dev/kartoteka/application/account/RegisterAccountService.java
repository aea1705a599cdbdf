package dev.kartoteka.application.account;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.AccountReader;
import dev.kartoteka.domain.account.AccountRepository;
import dev.kartoteka.domain.account.CommonPasswords;
import dev.kartoteka.domain.account.Identity;
import dev.kartoteka.domain.account.PasswordPolicy;
import dev.kartoteka.domain.account.RegisterAccount;
import dev.kartoteka.domain.shared.FieldViolation;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PasswordHasher;
import dev.kartoteka.domain.shared.Violation;

@UseCase
class RegisterAccountService implements RegisterAccount {

	private final AccountRepository accounts;

	private final AccountReader reader;

	private final PasswordHasher hasher;

	private final PasswordPolicy passwordPolicy;

	private final Clock clock;

	RegisterAccountService(AccountRepository accounts, AccountReader reader, PasswordHasher hasher,
			CommonPasswords commonPasswords, Clock clock) {
		this.accounts = accounts;
		this.reader = reader;
		this.hasher = hasher;
		this.passwordPolicy = new PasswordPolicy(commonPasswords::contains);
		this.clock = clock;
	}

	@Override
	public Registered register(Command command) {
		Identity identity = Identity.of(command.username(), command.email(), command.phone());
		demandGoodInput(command, identity);
		// Hashing comes first: it is slow, and no connection is held meanwhile.
		PasswordHash password = this.hasher.hash(command.password());
		Account account = Account.register(this.accounts.nextId(), identity, password, command.name(),
				command.address(), this.clock);
		this.accounts.add(account);
		return new Registered(account.id(), account.identity());
	}

	private void demandGoodInput(Command command, Identity identity) {
		List<FieldViolation> violations = new ArrayList<>();
		for (String field : this.reader.takenFieldsOf(identity)) {
			violations.add(new FieldViolation(field, new Violation.TakenByAnotherAccount(field)));
		}
		violations.addAll(this.passwordPolicy.check("password", command.password(), identity));
		if (!violations.isEmpty()) {
			throw new InvalidInput(violations);
		}
	}

}
