package dev.kartoteka.application.account;

import java.util.ArrayList;
import java.util.List;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.application.shared.ImportDecision;
import dev.kartoteka.application.shared.ImportDecision.Identifiers;
import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.ImportAccounts;
import dev.kartoteka.domain.account.ImportedAccountRegister;
import dev.kartoteka.domain.shared.ImportOutcome;
import dev.kartoteka.domain.shared.PasswordHasher;

@UseCase
class ImportAccountsService implements ImportAccounts {

	private final ImportedAccountRegister register;

	private final PasswordHasher hasher;

	ImportAccountsService(ImportedAccountRegister register, PasswordHasher hasher) {
		this.register = register;
		this.hasher = hasher;
	}

	@Override
	public List<ImportOutcome> importAll(Command command) {
		List<Account> candidates = command.candidates().stream().map(Account::imported).toList();
		ImportDecision decision = new ImportDecision(this.register.knownAmong(candidates), this.hasher);
		List<Account> accepted = new ArrayList<>();
		List<ImportOutcome> results = decision.decide(candidates, ImportAccountsService::identifiers, accepted::add);
		this.register.add(accepted);
		this.register.reserveIdsUpTo(command.lastId());
		return results;
	}

	private static Identifiers identifiers(Account candidate) {
		Account.Snapshot state = candidate.snapshot();
		return new Identifiers(state.id().value(), state.identity().names(), state.password());
	}

}
