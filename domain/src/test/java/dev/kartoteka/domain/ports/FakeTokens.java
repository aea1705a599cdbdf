package dev.kartoteka.domain.ports;

import java.util.Optional;

import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.Tokens;
import dev.kartoteka.domain.client.ClientCaller;
import dev.kartoteka.domain.client.ClientTokens;
import dev.kartoteka.domain.session.SessionId;
import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.PhoneNumber;

/** Tokens that anybody could forge: {@code access:account:session}. */
public final class FakeTokens implements Tokens, ClientTokens {

	@Override
	public TokenPair issue(Caller caller) {
		String body = ":" + caller.account().value() + ":" + caller.session().value();
		return new TokenPair("access" + body, "refresh" + body);
	}

	@Override
	public Optional<Caller> read(String token) {
		if (!token.matches("(access|refresh):\\d+:\\d+")) {
			return Optional.empty();
		}
		String body = token.substring(token.indexOf(':') + 1);
		int colon = body.indexOf(':');
		return Optional.of(new Caller(new AccountId(Long.parseLong(body.substring(0, colon))),
				new SessionId(Long.parseLong(body.substring(colon + 1)))));
	}

	@Override
	public String issue(ClientCaller caller, FullName name, PhoneNumber phone) {
		return "client:" + caller.client().value() + ":" + name.name() + ":" + phone.e164();
	}

}
