package dev.kartoteka.application.account;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.InvalidToken;
import dev.kartoteka.domain.account.Tokens;
import dev.kartoteka.domain.account.VerifyToken;
import dev.kartoteka.domain.session.SessionReader;

@UseCase(readOnly = true)
class VerifyTokenService implements VerifyToken {

	private final Tokens tokens;

	private final SessionReader sessions;

	VerifyTokenService(Tokens tokens, SessionReader sessions) {
		this.tokens = tokens;
		this.sessions = sessions;
	}

	@Override
	public void verify(String token) {
		Caller caller = this.tokens.read(token).orElseThrow(InvalidToken::new);
		if (!this.sessions.isLive(caller.session(), caller.account().asSessionHolder())) {
			throw new InvalidToken();
		}
	}

}
