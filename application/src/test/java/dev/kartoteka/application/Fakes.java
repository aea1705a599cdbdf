package dev.kartoteka.application;

import dev.kartoteka.domain.ports.FakeLetterTokens;
import dev.kartoteka.domain.ports.FakePasswordHasher;
import dev.kartoteka.domain.ports.FakePostman;
import dev.kartoteka.domain.ports.FakeThrottle;
import dev.kartoteka.domain.ports.FakeTokens;
import dev.kartoteka.domain.ports.InMemoryPorts;
import dev.kartoteka.domain.ports.MovableClock;

/** Everything that the use cases lean on, none of it real. */
public record Fakes(MovableClock clock, InMemoryPorts ports, FakePasswordHasher hasher, FakeTokens tokens,
		FakeLetterTokens letterTokens, FakeThrottle throttle, FakePostman postman) {

	static Fakes untouched() {
		MovableClock clock = new MovableClock();
		return new Fakes(clock, new InMemoryPorts(clock), new FakePasswordHasher(), new FakeTokens(),
				new FakeLetterTokens(clock), new FakeThrottle(), new FakePostman());
	}

}
