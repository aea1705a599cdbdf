package dev.kartoteka.application.audit;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.kartoteka.application.UseCasesInMemory;
import dev.kartoteka.domain.audit.Actor;
import dev.kartoteka.domain.audit.AuditedChange;
import dev.kartoteka.domain.audit.RemoveOldAuditEntries;
import dev.kartoteka.domain.shared.AuditedKind;
import dev.kartoteka.domain.shared.AuditedState;

import static org.assertj.core.api.Assertions.assertThat;

class RemoveOldAuditEntriesServiceTest extends UseCasesInMemory {

	private final RemoveOldAuditEntries remove = new RemoveOldAuditEntriesService(this.ports.audit());

	@Test
	void removesABatchAndTellsWhetherMoreMayBeLeft() {
		this.ports.audit().record(IntStream.range(0, 2001).mapToObj((_) -> aChange()).toList());
		this.clock.pass(Duration.ofDays(2));
		this.ports.audit().record(List.of(aChange()));
		assertThat(this.remove.removeOlderThan(Duration.ofDays(3))).isFalse();
		assertThat(this.remove.removeOlderThan(Duration.ofDays(1))).isTrue();
		assertThat(this.remove.removeOlderThan(Duration.ofDays(1))).isFalse();
		assertThat(this.ports.audit().removeOlderThan(Duration.ofDays(-1), 10)).as("those that are left").isEqualTo(1);
	}

	private static AuditedChange aChange() {
		return AuditedChange.creation(Actor.OPERATOR, new AuditedState(AuditedKind.ROLE, 1, 7L, List.of()));
	}

}
