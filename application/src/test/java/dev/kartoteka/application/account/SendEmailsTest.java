package dev.kartoteka.application.account;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.ActivateAccount;
import dev.kartoteka.domain.account.EmailProof;
import dev.kartoteka.domain.message.Email;
import dev.kartoteka.domain.message.EmailKind;
import dev.kartoteka.domain.message.Mailer.Message;

import static org.assertj.core.api.Assertions.assertThat;

class SendEmailsTest extends AccountStories {

	@Test
	void deliversALetterOnce() {
		register("alice", "a@example.org", null);
		deliverEmails();
		deliverEmails();
		this.clock.pass(Duration.ofDays(1));
		deliverEmails();
		assertThat(this.mailer.delivered()).hasSize(1);
	}

	@Test
	void triesAgainAfterDelaysThatGrowAndGivesUpAfterThreeDays() {
		register("alice", "a@example.org", null);
		this.mailer.goOnStrike();
		List<Duration> delays = new ArrayList<>();
		for (Duration delay = Duration.ofSeconds(30); delays.size() < 13; delay = delay.multipliedBy(2)) {
			assertThat(triesAtOnce()).isEqualTo(1);
			this.clock.pass(delay.minusSeconds(1));
			assertThat(triesAtOnce()).isZero();
			this.clock.pass(Duration.ofSeconds(1));
			delays.add(delay);
		}
		assertThat(delays.stream().reduce(Duration.ZERO, Duration::plus)).isBetween(Duration.ofHours(60),
				Duration.ofDays(3));
		assertThat(triesAtOnce()).isEqualTo(1);
		this.mailer.goBackToWork();
		this.clock.pass(Duration.ofDays(30));
		deliverEmails();
		assertThat(this.mailer.delivered()).isEmpty();
	}

	@Test
	void deliversALetterThatFailedBeforeAndThenForgetsIt() {
		register("alice", "a@example.org", null);
		this.mailer.goOnStrike();
		deliverEmails();
		this.mailer.goBackToWork();
		deliverEmails();
		assertThat(this.mailer.delivered()).isEmpty();
		this.clock.pass(Duration.ofSeconds(30));
		deliverEmails();
		this.clock.pass(Duration.ofDays(1));
		deliverEmails();
		assertThat(this.mailer.delivered()).singleElement()
			.satisfies((message) -> assertThat(message.email().attempts()).isEqualTo(1));
	}

	@Test
	void deliversTheOtherLettersWhenOneConcernsNobody() {
		register("alice", "a@example.org", null);
		request(EmailKind.PASSWORD_RESET, "nobody@example.org");
		register("bob", "b@example.org", null);
		deliverEmails();
		assertThat(recipients()).containsExactly("a@example.org", "b@example.org");
		assertThat(isEmptyForGood()).isTrue();
	}

	@Test
	void dropsAnActivationLetterThatCameTooLate() {
		register("alice", "a@example.org", null);
		request(EmailKind.ACTIVATION, "a@example.org");
		this.mailer.duringNextDelivery(() -> {
			Message.Activation email = this.mailer.last(Message.Activation.class);
			confirm(new EmailProof(email.uid(), email.token()));
		});
		deliverEmails();
		assertThat(this.mailer.delivered()).hasSize(1);
		assertThat(isEmptyForGood()).isTrue();
	}

	@Test
	void sendsAnActivationEmailThatConfirmsTheAddressOfAnActiveAccount() {
		AccountId alice = register("alice", "a@example.org", null);
		this.accounts.activateAccount().activate(new ActivateAccount.Command(staff(), alice));
		confirm(activationProof());
		assertThat(shown(alice).confirmedEmail()).isTrue();
	}

	@Test
	void dropsAPasswordLetterToAnInactiveAccount() {
		register("alice", "a@example.org", null);
		EmailProof activation = activationProof();
		request(EmailKind.PASSWORD_RESET, "a@example.org");
		deliverEmails();
		assertThat(this.mailer.last(Message.Activation.class).token()).isEqualTo(activation.token());
		assertThat(isEmptyForGood()).isTrue();
	}

	@Test
	void issuesTheTokenOnlyWhenTheLetterIsSent() {
		register("alice", "a@example.org", null);
		this.mailer.goOnStrike();
		deliverEmails();
		this.mailer.goBackToWork();
		this.clock.pass(Duration.ofDays(2));
		assertThat(activationProof().token()).startsWith(this.clock.instant().toString());
	}

	@Test
	void saysWhetherMoreMayBeDue() {
		for (int i = 0; i < 15; i++) {
			this.given.anEmail(EmailKind.EMAIL_CHANGED, "a" + i + "@example.org");
		}
		assertThat(this.accounts.sendEmails().sendDue()).isTrue();
		assertThat(this.mailer.delivered()).hasSize(10);
		assertThat(this.accounts.sendEmails().sendDue()).isFalse();
		assertThat(recipients()).hasSize(15).startsWith("a0@example.org").endsWith("a14@example.org");
	}

	@Test
	void leavesALetterToOthersAgainWhichSomebodyDiedWith() {
		register("alice", "a@example.org", null);
		List<Email> inDeadHands = this.ports.outbox().takeDue(10, Duration.ofMinutes(10));
		assertThat(inDeadHands).hasSize(1);
		deliverEmails();
		assertThat(this.mailer.delivered()).isEmpty();
		this.clock.pass(Duration.ofMinutes(10));
		deliverEmails();
		assertThat(recipients()).containsExactly("a@example.org");
	}

	private int triesAtOnce() {
		int before = this.mailer.tries();
		deliverEmails();
		return this.mailer.tries() - before;
	}

	private List<String> recipients() {
		return this.mailer.delivered().stream().map((message) -> message.email().recipient().value()).toList();
	}

	private boolean isEmptyForGood() {
		this.clock.pass(Duration.ofDays(30));
		return this.ports.outbox().takeDue(10, Duration.ZERO).isEmpty();
	}

}
