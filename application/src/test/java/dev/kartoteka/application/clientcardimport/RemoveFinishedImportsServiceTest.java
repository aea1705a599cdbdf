package dev.kartoteka.application.clientcardimport;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import dev.kartoteka.application.UseCasesInMemory;
import dev.kartoteka.domain.audit.Actor;
import dev.kartoteka.domain.clientcardimport.ClientCardImport;
import dev.kartoteka.domain.clientcardimport.ImportMode;
import dev.kartoteka.domain.clientcardimport.RemoveFinishedImports;
import dev.kartoteka.domain.organization.OrganizationId;

import static org.assertj.core.api.Assertions.assertThat;

class RemoveFinishedImportsServiceTest extends UseCasesInMemory {

	private final RemoveFinishedImports remove = new RemoveFinishedImportsService(this.ports.cardImports());

	@Test
	void removesABatchAMonthLaterAndTellsWhetherMoreMayBeLeft() {
		OrganizationId organization = this.given.anOrganization(this.given.anAccount("alice"));
		for (int i = 0; i < 11; i++) {
			cancelledImportInto(organization);
		}
		this.clock.pass(Duration.ofDays(29));
		assertThat(this.remove.removeFinished()).isFalse();
		this.clock.pass(Duration.ofDays(2));
		assertThat(this.remove.removeFinished()).isTrue();
		assertThat(this.remove.removeFinished()).isFalse();
		assertThat(this.ports.cardImports().removeFinished(Duration.ZERO, 10)).isZero();
	}

	private void cancelledImportInto(OrganizationId organization) {
		this.ports.inTransaction(() -> {
			ClientCardImport begun = ClientCardImport.begin(this.ports.cardImports().nextId(), organization,
					ImportMode.UPSERT, false, Actor.OPERATOR, this.clock);
			this.ports.cardImports().add(begun);
			begun.load(1, 0, this.clock);
			begun.cancel(this.clock);
			this.ports.cardImports().update(begun);
		});
	}

}
