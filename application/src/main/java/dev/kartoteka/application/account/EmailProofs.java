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

/** Finds the account whose letter somebody has read. */
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
	 * The account as it is just now, with neither a lock nor a connection held.
	 * @throws InvalidInput if the uid or the token is no good
	 */
	Account glance(EmailProof proof, EmailKind kind) {
		return proven(proof, kind, AccountUid.read(proof.uid()).flatMap(this.reader::glance));
	}

	/**
	 * The account, locked against changes by others.
	 * @throws InvalidInput if the uid or the token is no good, or not any more
	 */
	Account locked(EmailProof proof, EmailKind kind) {
		return proven(proof, kind, AccountUid.read(proof.uid()).flatMap(this.accounts::findForChange));
	}

	private Account proven(EmailProof proof, EmailKind kind, Optional<Account> found) {
		Account account = found.orElseThrow(() -> InvalidInput.of("uid", new Violation.NoSuchUid()));
		if (!this.tokens.isGood(proof.token(), account.sealFor(kind))) {
			throw InvalidInput.of("token", new Violation.BadEmailToken());
		}
		return account;
	}

}
