package dev.kartoteka.application.account;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.AccountReader;
import dev.kartoteka.domain.account.AccountUid;
import dev.kartoteka.domain.account.EmailProof;
import dev.kartoteka.domain.account.EmailTokens;
import dev.kartoteka.domain.account.IssuePasswordLink;
import dev.kartoteka.domain.account.LoginName;
import dev.kartoteka.domain.audit.Actor;
import dev.kartoteka.domain.audit.AuditTrail;
import dev.kartoteka.domain.shared.NotFound;

@UseCase
class IssuePasswordLinkService implements IssuePasswordLink {

	private final AccountReader reader;

	private final EmailTokens tokens;

	private final AuditTrail audit;

	IssuePasswordLinkService(AccountReader reader, EmailTokens tokens, AuditTrail audit) {
		this.reader = reader;
		this.tokens = tokens;
		this.audit = audit;
	}

	@Override
	public EmailProof issue(LoginName name) {
		Account account = this.reader.credentialsOf(name)
			.flatMap((found) -> this.reader.findUnlocked(found.account()))
			.orElseThrow(() -> NotFound.of("account"));
		this.audit.passwordLinkIssued(Actor.OPERATOR, account.snapshot().audited());
		return new EmailProof(AccountUid.of(account.id()), this.tokens.issue(account.sealForOperatorsLink()));
	}

}
