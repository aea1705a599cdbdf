package dev.kartoteka.adapter.persistence.message;

import java.time.Duration;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.kartoteka.adapter.persistence.TestStore;
import dev.kartoteka.domain.message.TextMessage;
import dev.kartoteka.domain.message.TextOutbox;

import static org.assertj.core.api.Assertions.assertThat;

/** What the shared table does beyond the contract is tested by {@link SqlOutboxTest}. */
@Tag("slow")
class SqlTextOutboxTest {

	private final TestStore store = TestStore.empty();

	private final TextOutbox outbox = this.store.textOutbox();

	@Test
	void leavesTextsThatItCannotReadToANewerVersion() {
		this.store.jdbc().update("""
				insert into text_message (kind, recipient, binding, language)
				values ('GREETING', '+79517487295', '', 'ENGLISH'), ('CLIENT_PHONE', '+79517487295', '', 'KLINGON'),
					('CLIENT_PHONE', '+79517487296', '', 'RUSSIAN')""");
		assertThat(this.outbox.takeDue(10, Duration.ofHours(1))).extracting((text) -> text.recipient().e164())
			.containsExactly("+79517487296");
	}

	@Test
	void tellsTheAgeByTheClockOfTheDatabase() {
		this.store.jdbc().update("""
				insert into text_message (kind, recipient, binding, language, created_at)
				values ('CLIENT_PHONE', '+79517487295', '', 'ENGLISH', now() - interval '9 minutes 1 second')""");
		assertThat(this.outbox.takeDue(10, Duration.ofHours(1))).singleElement()
			.extracting(TextMessage::age)
			.satisfies((age) -> assertThat(age).isBetween(Duration.ofSeconds(541), Duration.ofSeconds(600)));
	}

}
