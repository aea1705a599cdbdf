package dev.kartoteka.application.account;

import java.time.Clock;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.AccountReader;
import dev.kartoteka.domain.account.AccountRepository;
import dev.kartoteka.domain.account.ConfirmAccount;
import dev.kartoteka.domain.account.EmailTokens;
import dev.kartoteka.domain.audit.Actor;
import dev.kartoteka.domain.audit.AuditTrail;
import dev.kartoteka.domain.shared.AuditedState;
import dev.kartoteka.domain.throttle.Attempt;
import dev.kartoteka.domain.throttle.Throttle;

@UseCase
class ConfirmAccountService implements ConfirmAccount {

	private final AccountRepository accounts;

	private final EmailProofs proofs;

	private final AddressClaims claims;

	private final Throttle throttle;

	private final AuditTrail audit;

	private final Clock clock;

	ConfirmAccountService(AccountReader reader, AccountRepository accounts, EmailTokens tokens, Throttle throttle,
			AuditTrail audit, Clock clock) {
		this.accounts = accounts;
		this.proofs = new EmailProofs(reader, accounts, tokens);
		this.claims = new AddressClaims(accounts, audit, clock);
		this.throttle = throttle;
		this.audit = audit;
		this.clock = clock;
	}

	@Override
	public void confirm(Command command) {
		this.throttle.countFrom(command.address(), Attempt.CONFIRM_LETTER);
		EmailProofs.Proven proven = this.proofs.locked(command.proof().accept(), LinkKind.ACTIVATION);
		Account account = proven.account();
		AuditedState before = account.snapshot().audited();
		if (proven.sender() == EmailProofs.Sender.TEXT) {
			account.confirmPhone(this.clock);
			this.claims.takePhoneFromOthers(account);
		}
		else {
			account.confirm(this.clock);
			this.claims.takeEmailFromOthers(account);
		}
		this.accounts.update(account);
		this.audit.updated(Actor.ownerOf(account.id()), before, account.snapshot().audited());
	}

}
