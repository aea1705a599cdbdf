package dev.kartoteka.application.account;

import java.util.Optional;

import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.AccountReader;
import dev.kartoteka.domain.account.AccountRepository;
import dev.kartoteka.domain.account.AccountUid;
import dev.kartoteka.domain.account.EmailProof;
import dev.kartoteka.domain.account.EmailTokens;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.Violation;

/** Finds the account that a link in an email or a text message belongs to. */
final class EmailProofs {

	private final AccountReader reader;

	private final AccountRepository accounts;

	private final EmailTokens tokens;

	EmailProofs(AccountReader reader, AccountRepository accounts, EmailTokens tokens) {
		this.reader = reader;
		this.accounts = accounts;
		this.tokens = tokens;
	}

	/**
	 * Finds the account without locking it. Holds no connection.
	 * @throws InvalidInput if the uid or the token is invalid
	 */
	Proven findUnlocked(EmailProof proof, LinkKind kind) {
		return proven(proof, kind, AccountUid.read(proof.uid()).flatMap(this.reader::findUnlocked));
	}

	/**
	 * Finds the account and locks it against changes.
	 * @throws InvalidInput if the uid or the token is invalid, or was used meanwhile
	 */
	Proven locked(EmailProof proof, LinkKind kind) {
		return proven(proof, kind, AccountUid.read(proof.uid()).flatMap(this.accounts::findForChange));
	}

	private Proven proven(EmailProof proof, LinkKind kind, Optional<Account> found) {
		Account account = found.orElseThrow(() -> InvalidInput.of("uid", new Violation.NoSuchUid()));
		boolean resets = kind == LinkKind.PASSWORD_RESET;
		if ((!resets || account.trustsEmail()) && this.tokens.isGood(proof.token(), account.sealFor(kind.email()))) {
			return new Proven(account, Sender.EMAIL);
		}
		if ((!resets || account.trustsPhone()) && this.tokens.isGood(proof.token(), account.sealFor(kind.text()))) {
			return new Proven(account, Sender.TEXT);
		}
		if (resets && this.tokens.isGood(proof.token(), account.sealForOperatorsLink())) {
			return new Proven(account, Sender.OPERATOR);
		}
		throw InvalidInput.of("token", new Violation.BadEmailToken());
	}

	/** How a link has reached its holder. */
	enum Sender {

		/** By an email, which proves the address. */
		EMAIL,

		/** By a text message, which proves the phone. */
		TEXT,

		/** Through the operator, which proves neither. */
		OPERATOR

	}

	/** The account that a link belongs to, and how the link was sent. */
	record Proven(Account account, Sender sender) {
	}

}
