package dev.kartoteka.domain.ports;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.Tokens;
import dev.kartoteka.domain.client.ClientCaller;
import dev.kartoteka.domain.client.ClientTokens;
import dev.kartoteka.domain.session.SessionId;
import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.PhoneNumber;

/**
 * Unsigned tokens: {@code access:account:session} and
 * {@code refresh:account:session:generation}.
 */
public final class FakeTokens implements Tokens, ClientTokens {

	private static final Pattern ACCESS = Pattern.compile("access:(\\d+):(\\d+)");

	private static final Pattern REFRESH = Pattern.compile("refresh:(\\d+):(\\d+):(\\d+)");

	@Override
	public TokenPair issue(Caller caller, int generation) {
		String body = ":" + caller.account().value() + ":" + caller.session().value();
		return new TokenPair("access" + body, "refresh" + body + ":" + generation);
	}

	@Override
	public Optional<RefreshToken> readRefresh(String token) {
		Matcher matcher = REFRESH.matcher(token);
		return matcher.matches() ? Optional.of(new RefreshToken(callerIn(matcher), Integer.parseInt(matcher.group(3))))
				: Optional.empty();
	}

	@Override
	public Optional<Caller> read(String token) {
		Matcher matcher = ACCESS.matcher(token);
		return matcher.matches() ? Optional.of(callerIn(matcher)) : readRefresh(token).map(RefreshToken::caller);
	}

	private static Caller callerIn(Matcher matcher) {
		return new Caller(new AccountId(Long.parseLong(matcher.group(1))),
				new SessionId(Long.parseLong(matcher.group(2))));
	}

	@Override
	public String issue(ClientCaller caller, FullName name, PhoneNumber phone) {
		return "client:" + caller.client().value() + ":" + name.name() + ":" + phone.e164();
	}

}
