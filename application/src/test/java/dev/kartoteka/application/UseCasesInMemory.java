package dev.kartoteka.application;

import dev.kartoteka.domain.ports.FakePasswordHasher;
import dev.kartoteka.domain.ports.FakeTokens;
import dev.kartoteka.domain.ports.Fixtures;
import dev.kartoteka.domain.ports.InMemoryPorts;
import dev.kartoteka.domain.ports.MovableClock;

/** What the use cases need, all in memory. */
public abstract class UseCasesInMemory {

	protected final Fakes fakes = Fakes.untouched();

	protected final MovableClock clock = this.fakes.clock();

	protected final InMemoryPorts ports = this.fakes.ports();

	protected final FakePasswordHasher hasher = this.fakes.hasher();

	protected final FakeTokens tokens = this.fakes.tokens();

	protected final Fixtures given = new Fixtures(this.ports);

}
