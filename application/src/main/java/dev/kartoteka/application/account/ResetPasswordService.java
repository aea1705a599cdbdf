package dev.kartoteka.application.account;

import java.time.Clock;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.AccountReader;
import dev.kartoteka.domain.account.AccountRepository;
import dev.kartoteka.domain.account.AppointFirstStaff.Command;
import dev.kartoteka.domain.account.CommonPasswords;
import dev.kartoteka.domain.account.EmailTokens;
import dev.kartoteka.domain.account.ResetPassword;
import dev.kartoteka.domain.audit.Actor;
import dev.kartoteka.domain.audit.AuditTrail;
import dev.kartoteka.domain.message.Outbox;
import dev.kartoteka.domain.message.TextOutbox;
import dev.kartoteka.domain.session.SessionRepository;
import dev.kartoteka.domain.shared.AuditedState;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PasswordHasher;
import dev.kartoteka.domain.throttle.Attempt;
import dev.kartoteka.domain.throttle.Throttle;

@UseCase
class ResetPasswordService implements ResetPassword {

	private final AccountRepository accounts;

	private final SessionRepository sessions;

	private final EmailProofs proofs;

	private final AddressClaims claims;

	private final NewPasswords newPasswords;

	private final ResetMessages resetMessages;

	private final Throttle throttle;

	private final AuditTrail audit;

	private final Clock clock;

	ResetPasswordService(AccountReader reader, AccountRepository accounts, SessionRepository sessions,
			EmailTokens tokens, PasswordHasher hasher, CommonPasswords commonPasswords, Outbox outbox, TextOutbox texts,
			Throttle throttle, AuditTrail audit, Clock clock) {
		this.accounts = accounts;
		this.sessions = sessions;
		this.proofs = new EmailProofs(reader, accounts, tokens);
		this.claims = new AddressClaims(accounts, audit, clock);
		this.newPasswords = new NewPasswords(commonPasswords, hasher);
		this.resetMessages = new ResetMessages(outbox, texts);
		this.throttle = throttle;
		this.audit = audit;
		this.clock = clock;
	}

	@Override
	public void reset(Command command) {
		this.throttle.countFrom(command.address(), Attempt.CONFIRM_LETTER);
		Draft draft = command.draft().accept();
		Account seen = this.proofs.findUnlocked(draft.proof(), LinkKind.PASSWORD_RESET).account();
		PasswordHash changed = this.newPasswords.hashed("new_password", draft.newPassword(), seen.identity());
		// Verify the token again: a concurrent request with the same link may have used
		// it.
		EmailProofs.Proven proven = this.proofs.locked(draft.proof(), LinkKind.PASSWORD_RESET);
		Account account = proven.account();
		AuditedState before = account.snapshot().audited();
		switch (proven.sender()) {
			case EMAIL -> {
				account.resetPassword(changed, this.clock);
				this.claims.takeEmailFromOthers(account);
			}
			case TEXT -> {
				account.resetPasswordByText(changed, this.clock);
				this.claims.takePhoneFromOthers(account);
			}
			case OPERATOR -> account.changePassword(changed, this.clock);
		}
		this.accounts.update(account);
		this.audit.passwordSet(Actor.ownerOf(account.id()), account.snapshot().audited());
		this.audit.updated(Actor.ownerOf(account.id()), before, account.snapshot().audited());
		this.resetMessages.discardWaiting(account);
		this.sessions.endAll(account.id().asSessionHolder());
	}

}
