package dev.kartoteka.application.account;

import java.util.ArrayList;
import java.util.List;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.application.shared.Reception;
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
		List<Adoption> results = new ArrayList<>();
		List<Account> movingIn = new ArrayList<>();
		for (Account newcomer : newcomers) {
			Account.Snapshot state = newcomer.snapshot();
			Adoption result = reception.receive(state.id().value(), state.identity().names(), state.password());
			if (result instanceof Adoption.MovedIn) {
				movingIn.add(newcomer);
			}
			results.add(result);
		}
		this.register.add(movingIn);
		this.register.reserveIdsUpTo(command.lastId());
		return results;
	}

}
