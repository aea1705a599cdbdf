package dev.kartoteka.application.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.application.shared.Reception;
import dev.kartoteka.domain.adoption.Adoption;
import dev.kartoteka.domain.client.AdoptClients;
import dev.kartoteka.domain.client.AdoptedClientRegister;
import dev.kartoteka.domain.client.Client;
import dev.kartoteka.domain.shared.PasswordHasher;

@UseCase
class AdoptClientsService implements AdoptClients {

	private final AdoptedClientRegister register;

	private final PasswordHasher hasher;

	AdoptClientsService(AdoptedClientRegister register, PasswordHasher hasher) {
		this.register = register;
		this.hasher = hasher;
	}

	@Override
	public List<Adoption> adopt(Command command) {
		List<Client> newcomers = command.newcomers().stream().map(Client::adopt).toList();
		Reception reception = new Reception(this.register.acquaintanceWith(newcomers), this.hasher);
		List<Adoption> results = new ArrayList<>();
		List<Client> movingIn = new ArrayList<>();
		for (Client newcomer : newcomers) {
			Client.Snapshot state = newcomer.snapshot();
			Adoption result = reception.receive(state.id().value(), Map.of("phone", state.phone().e164()),
					state.password());
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
