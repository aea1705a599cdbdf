package dev.kartoteka.application.account;

import java.util.ArrayList;
import java.util.List;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.application.shared.ImportDecision;
import dev.kartoteka.application.shared.ImportDecision.Criteria;
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
		List<Account> candidates = command.candidates().stream().map(Account::importFrom).toList();
		ImportDecision decision = new ImportDecision(this.register.findKnown(candidates));
		List<Account> accepted = new ArrayList<>();
		List<ImportOutcome> results = decision.decideAll(candidates, this::criteria, accepted::add);
		this.register.add(accepted);
		this.register.reserveIdsUpTo(command.lastId());
		return results;
	}

	private Criteria criteria(Account candidate) {
		Account.Snapshot state = candidate.snapshot();
		return Criteria.of(state.id().value(), state.identity().names(), state.password(), this.hasher);
	}

}
