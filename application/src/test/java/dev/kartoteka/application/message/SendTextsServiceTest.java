package dev.kartoteka.application.message;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.kartoteka.application.UseCasesInMemory;
import dev.kartoteka.application.code.PhoneCodes;
import dev.kartoteka.domain.code.CodeScope;
import dev.kartoteka.domain.code.PhoneCode;
import dev.kartoteka.domain.message.Language;
import dev.kartoteka.domain.message.SendTexts;
import dev.kartoteka.domain.message.TextKind;
import dev.kartoteka.domain.message.TextMessage;
import dev.kartoteka.domain.message.TextTotalReached;
import dev.kartoteka.domain.ports.FakeTextMessenger;
import dev.kartoteka.domain.ports.FakeThrottle;
import dev.kartoteka.domain.shared.PhoneNumber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class SendTextsServiceTest extends UseCasesInMemory {

	private static final PhoneNumber PHONE = new PhoneNumber("+79517487295");

	private static final CodeScope SCOPE = CodeScope.ofClientPassword(PHONE);

	private final FakeTextMessenger messenger = this.fakes.messenger();

	private final FakeThrottle throttle = this.fakes.throttle();

	private final PhoneCodes codes = new PhoneCodes(this.ports.phoneCodes(), this.fakes.codeHasher(),
			this.ports.textOutbox(), this.throttle);

	private final SendTexts sendTexts = MessageUseCases.sendTexts(this.fakes);

	@Test
	void deliversATextOnceWithAGoodCode() {
		this.given.aClient(PHONE);
		this.given.aText(PHONE);
		send();
		this.clock.pass(Duration.ofMinutes(5));
		send();
		assertThat(this.messenger.delivered()).hasSize(1);
		assertThatNoException().isThrownBy(() -> this.codes.requireGood(SCOPE, lastCode(), "192.0.2.1"));
		this.clock.pass(Duration.ofDays(1));
		assertThat(waiting()).isEmpty();
	}

	@Test
	void dropsATextToAPhoneThatNoClientHas() {
		this.given.aText(PHONE);
		send();
		assertThat(this.messenger.tries()).isZero();
		assertThat(waiting()).isEmpty();
	}

	@Test
	void dropsATextToACountryThatTheSettingsDoNotAllow() {
		PhoneNumber abroad = new PhoneNumber("+447400123456");
		this.given.aClient(abroad);
		this.given.aText(abroad);
		send();
		assertThat(this.messenger.tries()).isZero();
		assertThat(waiting()).isEmpty();
	}

	@Test
	void sendsTheCodeForAChangedPhoneToAPhoneThatNoClientHasYet() {
		this.ports
			.inTransaction(() -> this.ports.textOutbox().put(TextKind.CLIENT_PHONE, PHONE, "1/2/3", Language.ENGLISH));
		send();
		CodeScope change = CodeScope.ofClientPhone(PHONE, 1, 2, 3);
		assertThatNoException().isThrownBy(() -> this.codes.requireGood(change, lastCode(), "192.0.2.1"));
	}

	@Test
	void triesAgainAfterDelaysThatGrowAndGivesUpAfterTenMinutes() {
		this.given.aClient(PHONE);
		this.given.aText(PHONE);
		this.messenger.goOnStrike();
		List<Duration> delays = new ArrayList<>();
		Duration sinceLastTry = Duration.ZERO;
		send();
		for (int second = 1; second < 1200; second++) {
			this.clock.pass(Duration.ofSeconds(1));
			sinceLastTry = sinceLastTry.plusSeconds(1);
			int before = this.messenger.tries();
			send();
			if (this.messenger.tries() > before) {
				delays.add(sinceLastTry);
				sinceLastTry = Duration.ZERO;
			}
		}
		assertThat(delays).map(Duration::toSeconds).containsExactly(5L, 10L, 20L, 40L, 80L, 160L, 160L);
		assertThat(waiting()).isEmpty();
	}

	@Test
	void sendsTheSameCodeAgainIfTheAnswerWasLost() {
		this.given.aClient(PHONE);
		this.given.aText(PHONE);
		this.messenger.loseAnswers();
		send();
		PhoneCode received = lastCode();
		this.clock.pass(Duration.ofSeconds(5));
		send();
		assertThat(this.messenger.delivered()).hasSize(2);
		assertThat(lastCode()).isEqualTo(received);
	}

	@Test
	void doesNotSendAgainWhatHasServedItsPurpose() {
		this.given.aClient(PHONE);
		this.given.aText(PHONE);
		this.messenger.loseAnswers();
		send();
		this.codes.useUp(SCOPE, lastCode());
		this.clock.pass(Duration.ofSeconds(5));
		send();
		assertThat(this.messenger.delivered()).hasSize(1);
		assertThat(waiting()).isEmpty();
	}

	@Test
	void dropsATextThatHasWaitedForTenMinutes() {
		this.given.aClient(PHONE);
		this.given.aText(PHONE);
		this.clock.pass(Duration.ofMinutes(10));
		send();
		assertThat(this.messenger.tries()).isZero();
		assertThat(waiting()).isEmpty();
	}

	@Test
	void keepsTextsOverTheTotalUntilTheyMayBeSent() {
		this.given.aClient(PHONE);
		this.given.aText(PHONE);
		this.given.aText(PHONE);
		this.throttle.allowTexts(1);
		assertThatExceptionOfType(TextTotalReached.class).isThrownBy(this.sendTexts::sendDue)
			.withMessageContaining("KARTOTEKA_TEXT_MESSAGES_TOTAL");
		assertThat(this.messenger.delivered()).hasSize(1);
		this.throttle.allowTexts(10);
		this.clock.pass(Duration.ofMinutes(3));
		send();
		assertThat(this.messenger.delivered()).hasSize(2);
	}

	@Test
	void doesNotCountTextsThatAreDropped() {
		this.throttle.allowTexts(1);
		for (int i = 0; i < 5; i++) {
			this.given.aText(PHONE);
		}
		send();
		this.given.aClient(PHONE);
		this.given.aText(PHONE);
		send();
		assertThat(this.messenger.delivered()).hasSize(1);
	}

	@Test
	void countsATextOnceThoughItIsTriedAgain() {
		this.given.aClient(PHONE);
		this.given.aText(PHONE);
		this.throttle.allowTexts(1);
		this.messenger.goOnStrike();
		send();
		this.messenger.goBackToWork();
		this.clock.pass(Duration.ofSeconds(5));
		send();
		assertThat(this.messenger.delivered()).hasSize(1);
	}

	@Test
	void leavesNothingOfATextThatIsDropped() {
		this.given.aText(PHONE);
		send();
		assertThat(this.ports.outboxReader().waitingTexts().count()).isZero();
		this.given.aClient(PHONE);
		this.given.aText(PHONE);
		this.messenger.goOnStrike();
		this.clock.pass(Duration.ofMinutes(10).minusSeconds(1));
		send();
		assertThat(this.messenger.tries()).isOne();
		assertThat(this.ports.outboxReader().waitingTexts().count()).isZero();
	}

	@Test
	void countsLinksInTheTotal() {
		this.given.register("alice", null, PHONE);
		this.ports
			.inTransaction(() -> this.ports.textOutbox().put(TextKind.ACCOUNT_ACTIVATION, PHONE, "", Language.ENGLISH));
		this.throttle.allowTexts(0);
		assertThatExceptionOfType(TextTotalReached.class).isThrownBy(this.sendTexts::sendDue);
		assertThat(this.messenger.tries()).isZero();
	}

	@Test
	void saysWhetherMoreMayBeDue() {
		this.given.aClient(PHONE);
		for (int i = 0; i < 15; i++) {
			this.given.aText(PHONE);
		}
		assertThat(this.sendTexts.sendDue()).isTrue();
		assertThat(this.messenger.delivered()).hasSize(10);
		assertThat(this.sendTexts.sendDue()).isFalse();
		assertThat(this.messenger.delivered()).hasSize(15);
	}

	private void send() {
		assertThat(this.sendTexts.sendDue()).isFalse();
	}

	private PhoneCode lastCode() {
		return new PhoneCode(this.messenger.lastCode());
	}

	private List<TextMessage> waiting() {
		return this.ports.textOutbox().takeDue(10, Duration.ZERO);
	}

}
