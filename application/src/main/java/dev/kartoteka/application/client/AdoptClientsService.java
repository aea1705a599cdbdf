package dev.kartoteka.application.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.application.shared.Reception;
import dev.kartoteka.application.shared.Reception.Introduction;
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
		List<Client> movingIn = new ArrayList<>();
		List<Adoption> results = reception.receive(newcomers, AdoptClientsService::introduction, movingIn::add);
		this.register.add(movingIn);
		this.register.reserveIdsUpTo(command.lastId());
		return results;
	}

	private static Introduction introduction(Client newcomer) {
		Client.Snapshot state = newcomer.snapshot();
		return new Introduction(state.id().value(), Map.of("phone", state.phone().e164()), state.password());
	}

}
