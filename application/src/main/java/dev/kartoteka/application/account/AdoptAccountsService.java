package dev.kartoteka.application.account;

import java.util.ArrayList;
import java.util.List;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.application.shared.Reception;
import dev.kartoteka.application.shared.Reception.Introduction;
import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.AdoptAccounts;
import dev.kartoteka.domain.account.AdoptedAccountRegister;
import dev.kartoteka.domain.adoption.Adoption;
import dev.kartoteka.domain.shared.PasswordHasher;

@UseCase
class AdoptAccountsService implements AdoptAccounts {

	private final AdoptedAccountRegister register;

	private final PasswordHasher hasher;

	AdoptAccountsService(AdoptedAccountRegister register, PasswordHasher hasher) {
		this.register = register;
		this.hasher = hasher;
	}

	@Override
	public List<Adoption> adopt(Command command) {
		List<Account> newcomers = command.newcomers().stream().map(Account::adopt).toList();
		Reception reception = new Reception(this.register.acquaintanceWith(newcomers), this.hasher);
		List<Account> movingIn = new ArrayList<>();
		List<Adoption> results = reception.receive(newcomers, AdoptAccountsService::introduction, movingIn::add);
		this.register.add(movingIn);
		this.register.reserveIdsUpTo(command.lastId());
		return results;
	}

	private static Introduction introduction(Account newcomer) {
		Account.Snapshot state = newcomer.snapshot();
		return new Introduction(state.id().value(), state.identity().names(), state.password());
	}

}
