package dev.kartoteka.application.account;

import java.util.Optional;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.AccountReader;
import dev.kartoteka.domain.account.BrowserSession;
import dev.kartoteka.domain.account.BrowserSessionQueries;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.CallerStatus;
import dev.kartoteka.domain.account.CallerStatusReader;
import dev.kartoteka.domain.session.BrowserTokens;
import dev.kartoteka.domain.session.BrowserTokens.BrowserToken;
import dev.kartoteka.domain.session.SessionHolder;

@UseCase(readOnly = true)
class BrowserSessionQueriesService implements BrowserSessionQueries {

	private final BrowserTokens tokens;

	private final CallerStatusReader callerStatusReader;

	private final AccountReader accounts;

	BrowserSessionQueriesService(BrowserTokens tokens, CallerStatusReader callerStatusReader, AccountReader accounts) {
		this.tokens = tokens;
		this.callerStatusReader = callerStatusReader;
		this.accounts = accounts;
	}

	@Override
	public String tokenFor(Caller caller) {
		return this.tokens.issue(caller.account().asSessionHolder(), caller.session());
	}

	@Override
	public Optional<BrowserSession> session(String token) {
		return this.tokens.read(token, SessionHolder.Kind.ACCOUNT).flatMap(this::live);
	}

	private Optional<BrowserSession> live(BrowserToken token) {
		Caller caller = new Caller(new AccountId(token.holder().id()), token.session());
		CallerStatus status = this.callerStatusReader.of(caller);
		if (!status.active()) {
			return Optional.empty();
		}
		return this.accounts.profile(caller.account())
			.map((profile) -> new BrowserSession(caller, profile.username(), status.staff(),
					this.tokens.issueForForm(token.holder(), token.session()),
					token.due() ? Optional.of(tokenFor(caller)) : Optional.empty()));
	}

	@Override
	public boolean isFormOf(Caller caller, String formToken) {
		return this.tokens.isForForm(formToken, caller.account().asSessionHolder(), caller.session());
	}

}
