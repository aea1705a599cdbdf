package dev.kartoteka.application.client;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.adoption.Adoption;
import dev.kartoteka.domain.adoption.Adoption.Obstacle;
import dev.kartoteka.domain.client.AdoptClients;
import dev.kartoteka.domain.client.AdoptClients.Newcomer;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.ports.FakePasswordHasher;
import dev.kartoteka.domain.ports.Fixtures;
import dev.kartoteka.domain.ports.InMemoryPorts;
import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.PostalAddress;

import static org.assertj.core.api.Assertions.assertThat;

class AdoptClientsTest {

	private static final Instant CREATED = Instant.parse("2019-03-04T05:06:07.000008Z");

	private final InMemoryPorts ports = new InMemoryPorts();

	private final AdoptClients adoptClients = new AdoptClientsService(this.ports.adoptedClients(),
			new FakePasswordHasher());

	@Test
	void letsEachInOnce() {
		assertThat(adopt(newcomer(11, "+79510000001"))).containsExactly(new Adoption.MovedIn());
		assertThat(adopt(newcomer(11, "+79510000001"), newcomer(12, "+79510000002")))
			.containsExactly(new Adoption.AlreadyHere(), new Adoption.MovedIn());
		assertThat(adopt(newcomer(12, "+79510000003")))
			.containsExactly(new Adoption.TurnedAway("id", Obstacle.CHANGED_SINCE));
	}

	@Test
	void turnsAwayWhoeverHasAPhoneThatIsKnown() {
		PhoneNumber known = Fixtures.aPhone();
		new Fixtures(this.ports).aClient(known);
		assertThat(adopt(newcomer(11, known.e164()), newcomer(12, "+79510000002"), newcomer(13, "+79510000002")))
			.containsExactly(new Adoption.TurnedAway("phone", Obstacle.IN_USE), new Adoption.MovedIn(),
					new Adoption.TurnedAway("phone", Obstacle.IN_USE));
		assertThat(this.ports.clients().nextId()).isEqualTo(new ClientId(14));
	}

	private List<Adoption> adopt(Newcomer... newcomers) {
		return this.adoptClients
			.adopt(new AdoptClients.Command(List.of(newcomers), newcomers[newcomers.length - 1].id()));
	}

	private static Newcomer newcomer(long id, String phone) {
		return new Newcomer(new ClientId(id), new FullName("", "Вера", ""), new PhoneNumber(phone),
				PostalAddress.UNKNOWN, FakePasswordHasher.outdated("secret"), false, CREATED, CREATED);
	}

}
