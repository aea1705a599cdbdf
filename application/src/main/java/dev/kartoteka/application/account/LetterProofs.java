package dev.kartoteka.application.account;

import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.AccountRepository;
import dev.kartoteka.domain.account.AccountUid;
import dev.kartoteka.domain.account.LetterProof;
import dev.kartoteka.domain.account.LetterTokens;
import dev.kartoteka.domain.letter.LetterKind;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.Violation;

/** Finds the account whose letter somebody has read. */
final class LetterProofs {

	private final AccountRepository accounts;

	private final LetterTokens tokens;

	LetterProofs(AccountRepository accounts, LetterTokens tokens) {
		this.accounts = accounts;
		this.tokens = tokens;
	}

	/**
	 * The account, locked against changes by others.
	 * @throws InvalidInput if the uid or the token is no good
	 */
	Account proven(LetterProof proof, LetterKind kind) {
		Account account = AccountUid.read(proof.uid())
			.flatMap(this.accounts::findForChange)
			.orElseThrow(() -> InvalidInput.of("uid", new Violation.NoSuchUid()));
		if (!this.tokens.isGood(proof.token(), account.sealFor(kind))) {
			throw InvalidInput.of("token", new Violation.BadLetterToken());
		}
		return account;
	}

}
