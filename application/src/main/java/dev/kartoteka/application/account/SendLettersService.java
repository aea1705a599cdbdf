package dev.kartoteka.application.account;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.AccountRepository;
import dev.kartoteka.domain.account.AccountUid;
import dev.kartoteka.domain.account.LetterTokens;
import dev.kartoteka.domain.account.SendLetters;
import dev.kartoteka.domain.letter.Letter;
import dev.kartoteka.domain.letter.LetterKind;
import dev.kartoteka.domain.letter.Outbox;
import dev.kartoteka.domain.letter.Postman;
import dev.kartoteka.domain.letter.Postman.Message;

/**
 * Runs without a transaction: a letter that went out must be forgotten at once, whatever
 * becomes of the next.
 */
@UseCase(readOnly = true)
class SendLettersService implements SendLetters {

	private static final int BATCH = 10;

	/** Longer than the mail server may take for a whole batch. */
	private static final Duration LEASE = Duration.ofMinutes(10);

	/** Waiting twice as long from try to try, this many tries last three days. */
	private static final int MAX_ATTEMPTS = 14;

	private static final Duration FIRST_DELAY = Duration.ofSeconds(30);

	private final Outbox outbox;

	private final Postman postman;

	private final AccountRepository accounts;

	private final LetterTokens tokens;

	SendLettersService(Outbox outbox, Postman postman, AccountRepository accounts, LetterTokens tokens) {
		this.outbox = outbox;
		this.postman = postman;
		this.accounts = accounts;
		this.tokens = tokens;
	}

	@Override
	public boolean sendDue() {
		List<Letter> due = this.outbox.takeDue(BATCH, LEASE);
		due.forEach(this::send);
		return due.size() == BATCH;
	}

	private void send(Letter letter) {
		Optional<Message> message = messageOf(letter);
		if (message.isEmpty()) {
			this.outbox.discard(letter);
			return;
		}
		try {
			this.postman.deliver(message.get());
			this.outbox.discard(letter);
		}
		catch (Postman.NotDelivered _) {
			keepOrGiveUp(letter);
		}
	}

	private void keepOrGiveUp(Letter letter) {
		if (letter.attempts() + 1 >= MAX_ATTEMPTS) {
			this.outbox.discard(letter);
		}
		else {
			this.outbox.postpone(letter, FIRST_DELAY.multipliedBy(1L << letter.attempts()));
		}
	}

	/** Empty if there is nobody whom the letter concerns, or not any more. */
	private Optional<Message> messageOf(Letter letter) {
		if (letter.kind() == LetterKind.EMAIL_CHANGED) {
			return Optional.of(new Message.EmailChanged(letter));
		}
		return this.accounts.findByEmail(letter.recipient())
			.filter((account) -> concerns(letter, account))
			.map((account) -> messageTo(account, letter));
	}

	private static boolean concerns(Letter letter, Account account) {
		return (letter.kind() == LetterKind.PASSWORD_RESET) ? account.isActive() : account.awaitsActivation();
	}

	/**
	 * Goes to the address that the account has, whatever spelling of it was asked for.
	 */
	private Message messageTo(Account account, Letter asked) {
		Letter letter = asked.to(Objects.requireNonNull(account.identity().email()));
		String username = account.identity().username().value();
		String uid = AccountUid.of(account.id());
		String token = this.tokens.issue(account.sealFor(letter.kind()));
		return (letter.kind() == LetterKind.ACTIVATION) ? new Message.Activation(letter, username, uid, token)
				: new Message.PasswordReset(letter, username, uid, token);
	}

}
