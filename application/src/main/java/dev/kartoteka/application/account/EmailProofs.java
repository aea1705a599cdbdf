package dev.kartoteka.application.account;

import java.util.Optional;

import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.AccountReader;
import dev.kartoteka.domain.account.AccountRepository;
import dev.kartoteka.domain.account.AccountUid;
import dev.kartoteka.domain.account.EmailProof;
import dev.kartoteka.domain.account.EmailTokens;
import dev.kartoteka.domain.message.EmailKind;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.Violation;

/** Finds the account that a link in an email belongs to. */
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
	Account findUnlocked(EmailProof proof, EmailKind kind) {
		return proven(proof, kind, AccountUid.read(proof.uid()).flatMap(this.reader::findUnlocked));
	}

	/**
	 * Finds the account and locks it against changes.
	 * @throws InvalidInput if the uid or the token is invalid, or was used meanwhile
	 */
	Account locked(EmailProof proof, EmailKind kind) {
		return proven(proof, kind, AccountUid.read(proof.uid()).flatMap(this.accounts::findForChange));
	}

	/** Whether the proof comes from an email to the account's address. */
	boolean provesAddress(EmailProof proof, EmailKind kind, Account account) {
		return this.tokens.isGood(proof.token(), account.sealFor(kind));
	}

	private Account proven(EmailProof proof, EmailKind kind, Optional<Account> found) {
		Account account = found.orElseThrow(() -> InvalidInput.of("uid", new Violation.NoSuchUid()));
		boolean fromOperator = kind == EmailKind.PASSWORD_RESET
				&& this.tokens.isGood(proof.token(), account.sealForOperatorsLink());
		if (!fromOperator && !provesAddress(proof, kind, account)) {
			throw InvalidInput.of("token", new Violation.BadEmailToken());
		}
		return account;
	}

}
