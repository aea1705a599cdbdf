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
import dev.kartoteka.domain.message.EmailKind;
import dev.kartoteka.domain.message.Outbox;
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

	private final NewPasswords newPasswords;

	private final ResetEmails resetEmails;

	private final Throttle throttle;

	private final AuditTrail audit;

	private final Clock clock;

	ResetPasswordService(AccountReader reader, AccountRepository accounts, SessionRepository sessions,
			EmailTokens tokens, PasswordHasher hasher, CommonPasswords commonPasswords, Outbox outbox,
			Throttle throttle, AuditTrail audit, Clock clock) {
		this.accounts = accounts;
		this.sessions = sessions;
		this.proofs = new EmailProofs(reader, accounts, tokens);
		this.newPasswords = new NewPasswords(commonPasswords, hasher);
		this.resetEmails = new ResetEmails(outbox);
		this.throttle = throttle;
		this.audit = audit;
		this.clock = clock;
	}

	@Override
	public void reset(Command command) {
		this.throttle.countFrom(command.address(), Attempt.CONFIRM_LETTER);
		Draft draft = command.draft().accept();
		Account seen = this.proofs.findUnlocked(draft.proof(), EmailKind.PASSWORD_RESET);
		PasswordHash changed = this.newPasswords.hashed("new_password", draft.newPassword(), seen.identity());
		// Verify the token again: a concurrent request with the same link may have used
		// it.
		Account account = this.proofs.locked(draft.proof(), EmailKind.PASSWORD_RESET);
		AuditedState before = account.snapshot().audited();
		if (this.proofs.provesAddress(draft.proof(), EmailKind.PASSWORD_RESET, account)) {
			account.resetPassword(changed, this.clock);
		}
		else {
			account.changePassword(changed, this.clock);
		}
		this.accounts.update(account);
		this.audit.passwordSet(Actor.ownerOf(account.id()), account.snapshot().audited());
		this.audit.updated(Actor.ownerOf(account.id()), before, account.snapshot().audited());
		this.resetEmails.discardWaiting(account);
		this.sessions.endAll(account.id().asSessionHolder());
	}

}
