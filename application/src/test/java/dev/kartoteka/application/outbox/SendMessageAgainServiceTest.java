package dev.kartoteka.application.outbox;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.kartoteka.application.UseCasesInMemory;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.message.Email;
import dev.kartoteka.domain.message.EmailKind;
import dev.kartoteka.domain.message.TextMessage;
import dev.kartoteka.domain.message.WaitingMessage;
import dev.kartoteka.domain.message.WaitingMessage.Channel;
import dev.kartoteka.domain.outbox.SendMessageAgain;
import dev.kartoteka.domain.outbox.WaitingMessageQueries;
import dev.kartoteka.domain.shared.Forbidden;
import dev.kartoteka.domain.shared.NotFound;
import dev.kartoteka.domain.shared.PhoneNumber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SendMessageAgainServiceTest extends UseCasesInMemory {

	private static final Duration HOUR = Duration.ofHours(1);

	private final SendMessageAgain again = new SendMessageAgainService(this.ports.callerStatusReader(),
			this.ports.outbox(), this.ports.textOutbox());

	private final WaitingMessageQueries queries = new WaitingMessageQueriesService(this.ports.callerStatusReader(),
			this.ports.outboxReader());

	private final Caller staff = this.given.loggedIn(this.given.aStaffAccount("boss"));

	private final Caller other = this.given.loggedIn(this.given.anAccount("alice"));

	@Test
	void makesAMessageDueThatWasPostponed() {
		this.given.anEmail(EmailKind.ACTIVATION, "a@example.org");
		Email email = this.ports.outbox().takeDue(1, HOUR).getFirst();
		this.given.aText(new PhoneNumber("+79517487295"));
		TextMessage text = this.ports.textOutbox().takeDue(1, HOUR).getFirst();

		send(this.staff, Channel.EMAIL, email.id());
		send(this.staff, Channel.TEXT, text.id());

		assertThat(this.ports.outbox().takeDue(9, HOUR)).hasSize(1);
		assertThat(this.ports.textOutbox().takeDue(9, HOUR)).hasSize(1);
	}

	@Test
	void isForStaffOnly() {
		this.given.anEmail(EmailKind.ACTIVATION, "a@example.org");
		List<WaitingMessage> waiting = this.queries.oldest(this.staff, 9);
		assertThat(waiting).hasSize(1);
		assertThatExceptionOfType(Forbidden.class)
			.isThrownBy(() -> send(this.other, Channel.EMAIL, waiting.getFirst().id()));
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> this.queries.oldest(this.other, 9));
	}

	@Test
	void tellsThatAMessageDoesNotWaitAnyMore() {
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> send(this.staff, Channel.EMAIL, 4711));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> send(this.staff, Channel.TEXT, 4711));
	}

	private void send(Caller caller, Channel channel, long id) {
		this.again.send(new SendMessageAgain.Command(caller, channel, id));
	}

}
