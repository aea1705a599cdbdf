package dev.kartoteka.application.client;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.kartoteka.application.shared.ImportDecision;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.client.ImportClients;
import dev.kartoteka.domain.client.ImportClients.Candidate;
import dev.kartoteka.domain.ports.FakePasswordHasher;
import dev.kartoteka.domain.ports.Fixtures;
import dev.kartoteka.domain.ports.InMemoryPorts;
import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.ImportOutcome;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.PostalAddress;

import static org.assertj.core.api.Assertions.assertThat;

class ImportClientsTest {

	private static final Instant CREATED = Instant.parse("2019-03-04T05:06:07.000008Z");

	private final InMemoryPorts ports = new InMemoryPorts();

	private final ImportClients importClients = new ImportClientsService(this.ports.importedClients(),
			new FakePasswordHasher());

	@Test
	void letsEachInOnce() {
		assertThat(importAll(candidate(11, "+79510000001"))).containsExactly(new ImportOutcome.Added());
		assertThat(importAll(candidate(11, "+79510000001"), candidate(12, "+79510000002")))
			.containsExactly(new ImportOutcome.Unchanged(), new ImportOutcome.Added());
		assertThat(importAll(candidate(12, "+79510000003")))
			.containsExactly(new ImportOutcome.Refused("id", ImportDecision.CHANGED_SINCE));
	}

	@Test
	void turnsAwayWhoeverHasAPhoneThatIsKnown() {
		PhoneNumber known = Fixtures.aPhone();
		new Fixtures(this.ports).aClient(known);
		assertThat(importAll(candidate(11, known.e164()), candidate(12, "+79510000002"), candidate(13, "+79510000002")))
			.containsExactly(new ImportOutcome.Refused("phone", ImportDecision.IN_USE), new ImportOutcome.Added(),
					new ImportOutcome.Refused("phone", ImportDecision.IN_USE));
		assertThat(this.ports.clients().nextId()).isEqualTo(new ClientId(14));
	}

	private List<ImportOutcome> importAll(Candidate... candidates) {
		return this.importClients
			.importAll(new ImportClients.Command(List.of(candidates), candidates[candidates.length - 1].id()));
	}

	private static Candidate candidate(long id, String phone) {
		return new Candidate(new ClientId(id), new FullName("", "Вера", ""), new PhoneNumber(phone),
				PostalAddress.UNKNOWN, FakePasswordHasher.outdated("secret"), false, CREATED, CREATED);
	}

}
