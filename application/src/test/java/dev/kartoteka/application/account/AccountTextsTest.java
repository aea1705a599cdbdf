package dev.kartoteka.application.account;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.ActivateAccount;
import dev.kartoteka.domain.account.EmailProof;
import dev.kartoteka.domain.account.RequestEmail;
import dev.kartoteka.domain.account.ResetPassword;
import dev.kartoteka.domain.account.StaleActivation;
import dev.kartoteka.domain.message.EmailKind;
import dev.kartoteka.domain.message.Language;
import dev.kartoteka.domain.message.TextMessenger.Content;
import dev.kartoteka.domain.ports.FakeTextMessenger;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.Submission;
import dev.kartoteka.domain.shared.Throttled;
import dev.kartoteka.domain.shared.Violation;
import dev.kartoteka.domain.throttle.Attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Accounts that are activated, and get a new password, by text message. */
class AccountTextsTest extends AccountStories {

	private static final PhoneNumber PHONE = new PhoneNumber("+79517487295");

	private static final String CHANGED = "another good one";

	private final FakeTextMessenger messenger = this.fakes.messenger();

	@Test
	void activatesANewAccountAndConfirmsItsPhone() {
		AccountId alice = register("alice", "a@example.org", PHONE);
		confirm(proofByText(EmailKind.ACTIVATION));
		assertThat(shown(alice).confirmedPhone()).isTrue();
		assertThat(shown(alice).confirmedEmail()).isFalse();
		logIn("alice", PASSWORD);
	}

	@Test
	void confirmsAPhoneOnce() {
		register("alice", null, PHONE);
		EmailProof proof = proofByText(EmailKind.ACTIVATION);
		confirm(proof);
		assertThatExceptionOfType(StaleActivation.class).isThrownBy(() -> confirm(proof));
		request(EmailKind.ACTIVATION);
		assertNothingIsSent();
	}

	@Test
	void resetsAPasswordByAConfirmedPhone() {
		register("alice", null, PHONE);
		confirm(proofByText(EmailKind.ACTIVATION));
		EmailProof proof = proofByText(EmailKind.PASSWORD_RESET);
		reset(proof);
		logIn("alice", CHANGED);
		assertInvalid("token", new Violation.BadEmailToken(), () -> reset(proof));
	}

	@Test
	void resetsAPasswordByAnUnconfirmedPhoneIfNothingWasEverConfirmed() {
		AccountId alice = register("alice", "a@example.org", PHONE);
		activatedByStaff(alice);
		reset(proofByText(EmailKind.PASSWORD_RESET));
		assertThat(shown(alice).confirmedPhone()).isTrue();
		assertThat(shown(alice).confirmedEmail()).isFalse();
	}

	@Test
	void doesNotResetAPasswordByAnUnconfirmedPhoneOnceAnAddressWasConfirmed() {
		register("alice", "a@example.org", PHONE);
		confirm(activationProof());
		request(EmailKind.PASSWORD_RESET);
		assertNothingIsSent();
	}

	@Test
	void doesNotTakeALinkToAnUnconfirmedAddressOnceAnotherOneWasConfirmed() {
		AccountId alice = register("alice", "a@example.org", PHONE);
		activatedByStaff(alice);
		EmailProof byEmail = resetProof("a@example.org");
		EmailProof activation = proofByText(EmailKind.ACTIVATION);
		EmailProof byText = proofByText(EmailKind.PASSWORD_RESET);
		confirm(activation);
		assertInvalid("token", new Violation.BadEmailToken(), () -> reset(byEmail));
		reset(byText);
		logIn("alice", CHANGED);
	}

	@Test
	void doesNotTakeALinkToAnUnconfirmedPhoneOnceAnAddressWasConfirmed() {
		AccountId alice = register("alice", "a@example.org", PHONE);
		EmailProof activation = activationProof();
		activatedByStaff(alice);
		EmailProof byText = proofByText(EmailKind.PASSWORD_RESET);
		confirm(activation);
		assertInvalid("token", new Violation.BadEmailToken(), () -> reset(byText));
	}

	@Test
	void doesNotTakeALinkForAnotherPurpose() {
		AccountId alice = register("alice", null, PHONE);
		EmailProof activation = proofByText(EmailKind.ACTIVATION);
		assertInvalid("token", new Violation.BadEmailToken(), () -> reset(activation));
		activatedByStaff(alice);
		EmailProof reset = proofByText(EmailKind.PASSWORD_RESET);
		assertInvalid("token", new Violation.BadEmailToken(), () -> confirm(reset));
	}

	@Test
	void dropsALinkThatWasRequestedBeforeThePasswordChanged() {
		register("alice", null, PHONE);
		confirm(proofByText(EmailKind.ACTIVATION));
		EmailProof proof = proofByText(EmailKind.PASSWORD_RESET);
		request(EmailKind.PASSWORD_RESET);
		reset(proof);
		assertNothingIsSent();
	}

	@Test
	void sendsNothingToPhonesThatNoAccountHas() {
		request(EmailKind.PASSWORD_RESET);
		request(EmailKind.ACTIVATION);
		assertNothingIsSent();
	}

	@Test
	void limitsRequestsPerPhone() {
		this.throttle.allowOnASubject(1, Attempt.REQUEST_TEXT);
		request(EmailKind.PASSWORD_RESET);
		assertThatExceptionOfType(Throttled.class).isThrownBy(() -> request(EmailKind.ACTIVATION));
	}

	private void activatedByStaff(AccountId account) {
		this.accounts.activateAccount().activate(new ActivateAccount.Command(staff(), account));
	}

	private void request(EmailKind kind) {
		this.accounts.requestEmail()
			.request(new RequestEmail.Command(kind, Submission.of(new RequestEmail.Recipient.ByPhone(PHONE)),
					Language.ENGLISH, ADDRESS));
	}

	private EmailProof proofByText(EmailKind kind) {
		request(kind);
		assertThat(this.accounts.sendTexts().sendDue()).isFalse();
		Content.Link link = this.messenger.last(Content.Link.class);
		return new EmailProof(link.uid(), link.token());
	}

	private void assertNothingIsSent() {
		int before = this.messenger.tries();
		assertThat(this.accounts.sendTexts().sendDue()).isFalse();
		assertThat(this.messenger.tries()).isEqualTo(before);
		assertThat(this.ports.textOutbox().takeDue(10, Duration.ZERO)).isEmpty();
	}

	private void reset(EmailProof proof) {
		this.accounts.resetPassword()
			.reset(new ResetPassword.Command(Submission.of(new ResetPassword.Draft(proof, new Password(CHANGED))),
					ADDRESS));
	}

}
