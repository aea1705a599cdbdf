package dev.kartoteka.application.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.application.shared.ImportDecision;
import dev.kartoteka.application.shared.ImportDecision.Criteria;
import dev.kartoteka.domain.client.ImportClients;
import dev.kartoteka.domain.client.ImportClients.Candidate;
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
		List<Candidate> candidates = command.candidates();
		ImportDecision decision = new ImportDecision(this.register.findKnown(candidates));
		List<Candidate> accepted = new ArrayList<>();
		List<ImportOutcome> results = decision.decideAll(candidates, this::criteria, accepted::add);
		this.register.add(accepted);
		this.register.reserveIdsUpTo(command.lastId());
		return results;
	}

	private Criteria criteria(Candidate candidate) {
		return Criteria.of(candidate.id().value(), Map.of("phone", candidate.phone().e164()), candidate.password(),
				this.hasher);
	}

}
