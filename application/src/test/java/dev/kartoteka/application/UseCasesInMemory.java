package dev.kartoteka.application;

import java.util.List;

import dev.kartoteka.domain.audit.AuditEntryView;
import dev.kartoteka.domain.audit.AuditFilter;
import dev.kartoteka.domain.organization.OrganizationId;
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

	/** The audit trail of the organization, in the order of the changes. */
	protected final List<AuditEntryView> trailOf(OrganizationId organization) {
		return this.ports.auditReader().changesIn(organization, AuditFilter.NONE).all().toList().reversed();
	}

	/** The same as texts: what was done to which object, and the values. */
	protected final List<String> trailInWords(OrganizationId organization) {
		return trailOf(organization).stream()
			.map((entry) -> entry.object() + "." + entry.verb() + " " + entry.objectId() + " " + entry.changes().json())
			.toList();
	}

}
