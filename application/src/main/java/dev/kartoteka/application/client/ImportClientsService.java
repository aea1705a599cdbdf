package dev.kartoteka.application.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.application.shared.ImportDecision;
import dev.kartoteka.application.shared.ImportDecision.Identifiers;
import dev.kartoteka.domain.client.Client;
import dev.kartoteka.domain.client.ImportClients;
import dev.kartoteka.domain.client.ImportedClientRegister;
import dev.kartoteka.domain.shared.ImportOutcome;
import dev.kartoteka.domain.shared.PasswordHasher;

@UseCase
class ImportClientsService implements ImportClients {

	private final ImportedClientRegister register;

	private final PasswordHasher hasher;

	ImportClientsService(ImportedClientRegister register, PasswordHasher hasher) {
		this.register = register;
		this.hasher = hasher;
	}

	@Override
	public List<ImportOutcome> importAll(Command command) {
		List<Client> candidates = command.candidates().stream().map(Client::imported).toList();
		ImportDecision decision = new ImportDecision(this.register.knownAmong(candidates), this.hasher);
		List<Client> accepted = new ArrayList<>();
		List<ImportOutcome> results = decision.decide(candidates, ImportClientsService::identifiers, accepted::add);
		this.register.add(accepted);
		this.register.reserveIdsUpTo(command.lastId());
		return results;
	}

	private static Identifiers identifiers(Client candidate) {
		Client.Snapshot state = candidate.snapshot();
		return new Identifiers(state.id().value(), Map.of("phone", state.phone().e164()), state.password());
	}

}
