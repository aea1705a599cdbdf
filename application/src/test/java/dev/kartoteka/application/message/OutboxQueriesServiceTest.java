package dev.kartoteka.application.message;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import dev.kartoteka.application.UseCasesInMemory;
import dev.kartoteka.domain.message.EmailKind;
import dev.kartoteka.domain.message.OutboxQueries;
import dev.kartoteka.domain.message.WaitingMessages;
import dev.kartoteka.domain.ports.Fixtures;

import static org.assertj.core.api.Assertions.assertThat;

class OutboxQueriesServiceTest extends UseCasesInMemory {

	@Test
	void countsWhatWaits() {
		this.given.anEmail(EmailKind.ACTIVATION, "a@example.org");
		this.clock.pass(Duration.ofMinutes(1));
		this.given.anEmail(EmailKind.ACTIVATION, "b@example.org");
		this.given.aText(Fixtures.aPhone());
		OutboxQueries queries = new OutboxQueriesService(this.ports.outboxReader());
		assertThat(queries.waitingEmails()).isEqualTo(new WaitingMessages(2, Duration.ofMinutes(1)));
		assertThat(queries.waitingTexts()).isEqualTo(new WaitingMessages(1, Duration.ZERO));
	}

}
