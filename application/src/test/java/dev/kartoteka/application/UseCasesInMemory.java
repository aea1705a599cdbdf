package dev.kartoteka.application;

import dev.kartoteka.domain.ports.FakePasswordHasher;
import dev.kartoteka.domain.ports.FakeTokens;
import dev.kartoteka.domain.ports.Fixtures;
import dev.kartoteka.domain.ports.InMemoryPorts;

/** What the use cases need, all in memory. */
public abstract class UseCasesInMemory {

	protected final InMemoryPorts ports = new InMemoryPorts();

	protected final FakePasswordHasher hasher = new FakePasswordHasher();

	protected final FakeTokens tokens = new FakeTokens();

	protected final Fixtures given = new Fixtures(this.ports);

}
