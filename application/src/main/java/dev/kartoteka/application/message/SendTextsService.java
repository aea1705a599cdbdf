package dev.kartoteka.application.message;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.application.account.MessageBinding;
import dev.kartoteka.application.code.PhoneCodes;
import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.AccountReader;
import dev.kartoteka.domain.account.AccountRepository;
import dev.kartoteka.domain.account.AccountUid;
import dev.kartoteka.domain.account.EmailTokens;
import dev.kartoteka.domain.client.ClientReader;
import dev.kartoteka.domain.code.PhoneCodeHasher;
import dev.kartoteka.domain.code.PhoneCodeStore;
import dev.kartoteka.domain.message.SendTexts;
import dev.kartoteka.domain.message.TextMessage;
import dev.kartoteka.domain.message.TextMessenger;
import dev.kartoteka.domain.message.TextMessenger.Content;
import dev.kartoteka.domain.message.TextOutbox;
import dev.kartoteka.domain.message.TextTotalReached;
import dev.kartoteka.domain.shared.Throttled;
import dev.kartoteka.domain.throttle.Throttle;

/**
 * Runs without a transaction: a sent message must be removed immediately, even if sending
 * the next one fails.
 */
@UseCase(readOnly = true)
class SendTextsService implements SendTexts {

	private static final int BATCH = 10;

	/** Longer than the gateway may take for a whole batch. */
	private static final Duration LEASE = Duration.ofMinutes(3);

	/** After that time, nobody waits for the message any more. */
	private static final Duration LONGEST_AGE = Duration.ofMinutes(10);

	private static final Duration FIRST_DELAY = Duration.ofSeconds(5);

	private static final int MOST_DOUBLINGS = 5;

	private final TextOutbox outbox;

	private final TextMessenger messenger;

	private final ClientReader clients;

	private final AccountReader reader;

	private final AccountRepository accounts;

	private final EmailTokens tokens;

	private final PhoneCodes codes;

	private final Throttle throttle;

	SendTextsService(TextOutbox outbox, TextMessenger messenger, ClientReader clients, AccountReader reader,
			AccountRepository accounts, EmailTokens tokens, PhoneCodeStore store, PhoneCodeHasher hasher,
			Throttle throttle) {
		this.outbox = outbox;
		this.messenger = messenger;
		this.clients = clients;
		this.reader = reader;
		this.accounts = accounts;
		this.tokens = tokens;
		this.codes = new PhoneCodes(store, hasher, outbox, throttle);
		this.throttle = throttle;
	}

	@Override
	public boolean sendDue() {
		List<TextMessage> due = this.outbox.takeDue(BATCH, LEASE);
		due.forEach(this::send);
		return due.size() == BATCH;
	}

	private void send(TextMessage text) {
		List<Content> contents = mayBeSent(text) ? contentsOf(text) : List.of();
		// After the accounts are read: a change of the password discards messages.
		if (contents.isEmpty() || !this.outbox.isWaiting(text)) {
			this.outbox.discard(text);
			return;
		}
		try {
			contents.forEach(this.messenger::deliver);
			this.outbox.discard(text);
		}
		catch (TextMessenger.NotDelivered _) {
			retryOrDrop(text);
		}
	}

	private void retryOrDrop(TextMessage text) {
		Duration delay = FIRST_DELAY.multipliedBy(1L << Math.min(text.attempts(), MOST_DOUBLINGS));
		if (isTooOld(text.age().plus(delay))) {
			this.outbox.discard(text);
		}
		else {
			this.outbox.postpone(text, delay);
		}
	}

	private boolean mayBeSent(TextMessage text) {
		return !isTooOld(text.age()) && this.messenger.mayReach(text.recipient());
	}

	private static boolean isTooOld(Duration age) {
		return age.compareTo(LONGEST_AGE) >= 0;
	}

	/**
	 * Returns the content for the client or for each account; empty if nobody is known by
	 * the phone, or if the message is obsolete.
	 */
	private List<Content> contentsOf(TextMessage text) {
		return switch (text.kind()) {
			case CLIENT_PASSWORD ->
				this.clients.withPhone(text.recipient()).flatMap((_) -> codeIn(text)).stream().toList();
			// Requested in the transaction that has recorded the change of the phone.
			case CLIENT_PHONE -> codeIn(text).stream().toList();
			case ACCOUNT_ACTIVATION -> linksIn(text, Account::awaitsPhoneConfirmation);
			case ACCOUNT_PASSWORD -> linksIn(text, Account::canBeResetByText);
		};
	}

	private Optional<Content> codeIn(TextMessage text) {
		countInTotal(text);
		return this.codes.issue(text).map((code) -> new Content.Code(text, code.digits()));
	}

	private List<Content> linksIn(TextMessage text, Predicate<Account> condition) {
		return MessageBinding
			.accountsOf(text.binding(), this.reader,
					() -> this.accounts.findByPhone(text.recipient(), MessageBinding.MOST_ACCOUNTS))
			.stream()
			.filter((account) -> text.recipient().equals(account.identity().phone()))
			.filter(condition)
			.map((account) -> linkIn(text, account))
			.toList();
	}

	private Content linkIn(TextMessage text, Account account) {
		countInTotal(text);
		return new Content.Link(text, AccountUid.of(account.id()), this.tokens.issue(account.sealFor(text.kind())));
	}

	/**
	 * Counts a message once, however often it is tried: an outage of the gateway is not
	 * to use the total up. If the total is reached, the messages stay in the outbox until
	 * they are too old.
	 */
	private void countInTotal(TextMessage text) {
		if (text.attempts() > 0) {
			return;
		}
		try {
			this.throttle.countSentText();
		}
		catch (Throttled reached) {
			throw new TextTotalReached(reached.retryAfter());
		}
	}

}
