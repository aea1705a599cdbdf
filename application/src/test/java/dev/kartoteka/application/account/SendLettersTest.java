package dev.kartoteka.application.account;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.ActivateAccount;
import dev.kartoteka.domain.account.LetterProof;
import dev.kartoteka.domain.letter.Letter;
import dev.kartoteka.domain.letter.LetterKind;
import dev.kartoteka.domain.letter.Postman.Message;

import static org.assertj.core.api.Assertions.assertThat;

class SendLettersTest extends AccountStories {

	@Test
	void deliversALetterOnce() {
		register("alice", "a@example.org", null);
		deliverLetters();
		deliverLetters();
		this.clock.pass(Duration.ofDays(1));
		deliverLetters();
		assertThat(this.postman.delivered()).hasSize(1);
	}

	@Test
	void triesAgainAfterDelaysThatGrowAndGivesUpAfterThreeDays() {
		register("alice", "a@example.org", null);
		this.postman.goOnStrike();
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
		this.postman.goBackToWork();
		this.clock.pass(Duration.ofDays(30));
		deliverLetters();
		assertThat(this.postman.delivered()).isEmpty();
	}

	@Test
	void deliversALetterThatFailedBeforeAndThenForgetsIt() {
		register("alice", "a@example.org", null);
		this.postman.goOnStrike();
		deliverLetters();
		this.postman.goBackToWork();
		deliverLetters();
		assertThat(this.postman.delivered()).isEmpty();
		this.clock.pass(Duration.ofSeconds(30));
		deliverLetters();
		this.clock.pass(Duration.ofDays(1));
		deliverLetters();
		assertThat(this.postman.delivered()).singleElement()
			.satisfies((message) -> assertThat(message.letter().attempts()).isEqualTo(1));
	}

	@Test
	void deliversTheOtherLettersWhenOneConcernsNobody() {
		register("alice", "a@example.org", null);
		request(LetterKind.PASSWORD_RESET, "nobody@example.org");
		register("bob", "b@example.org", null);
		deliverLetters();
		assertThat(recipients()).containsExactly("a@example.org", "b@example.org");
		assertThat(isEmptyForGood()).isTrue();
	}

	@Test
	void dropsAnActivationLetterThatCameTooLate() {
		AccountId alice = register("alice", "a@example.org", null);
		this.accounts.activateAccount().activate(new ActivateAccount.Command(staff(), alice));
		deliverLetters();
		assertThat(this.postman.delivered()).isEmpty();
		assertThat(isEmptyForGood()).isTrue();
	}

	@Test
	void dropsAPasswordLetterToAnInactiveAccount() {
		register("alice", "a@example.org", null);
		LetterProof activation = activationProof();
		request(LetterKind.PASSWORD_RESET, "a@example.org");
		deliverLetters();
		assertThat(this.postman.last(Message.Activation.class).token()).isEqualTo(activation.token());
		assertThat(isEmptyForGood()).isTrue();
	}

	@Test
	void issuesTheTokenOnlyWhenTheLetterIsSent() {
		register("alice", "a@example.org", null);
		this.postman.goOnStrike();
		deliverLetters();
		this.postman.goBackToWork();
		this.clock.pass(Duration.ofDays(2));
		assertThat(activationProof().token()).startsWith(this.clock.instant().toString());
	}

	@Test
	void saysWhetherMoreMayBeDue() {
		for (int i = 0; i < 15; i++) {
			this.given.aLetter(LetterKind.EMAIL_CHANGED, "a" + i + "@example.org");
		}
		assertThat(this.accounts.sendLetters().sendDue()).isTrue();
		assertThat(this.postman.delivered()).hasSize(10);
		assertThat(this.accounts.sendLetters().sendDue()).isFalse();
		assertThat(recipients()).hasSize(15).startsWith("a0@example.org").endsWith("a14@example.org");
	}

	@Test
	void leavesALetterToOthersAgainWhichSomebodyDiedWith() {
		register("alice", "a@example.org", null);
		List<Letter> inDeadHands = this.ports.outbox().takeDue(10, Duration.ofMinutes(10));
		assertThat(inDeadHands).hasSize(1);
		deliverLetters();
		assertThat(this.postman.delivered()).isEmpty();
		this.clock.pass(Duration.ofMinutes(10));
		deliverLetters();
		assertThat(recipients()).containsExactly("a@example.org");
	}

	private int triesAtOnce() {
		int before = this.postman.tries();
		deliverLetters();
		return this.postman.tries() - before;
	}

	private List<String> recipients() {
		return this.postman.delivered().stream().map((message) -> message.letter().recipient().value()).toList();
	}

	private boolean isEmptyForGood() {
		this.clock.pass(Duration.ofDays(30));
		return this.ports.outbox().takeDue(10, Duration.ZERO).isEmpty();
	}

}
