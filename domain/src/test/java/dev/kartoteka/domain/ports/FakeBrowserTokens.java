package dev.kartoteka.domain.ports;

import java.util.Optional;
import java.util.regex.Pattern;

import dev.kartoteka.domain.session.BrowserTokens;
import dev.kartoteka.domain.session.SessionHolder;
import dev.kartoteka.domain.session.SessionId;

/**
 * Unsigned tokens: {@code browser:kind:holder:session}, and {@code form:} before it for a
 * form.
 */
public final class FakeBrowserTokens implements BrowserTokens {

	private static final Pattern TOKEN = Pattern.compile("browser:(\\w+):(\\d+):(\\d+)");

	private boolean due;

	/** Makes every token one that is to be renewed. */
	public void makeDue() {
		this.due = true;
	}

	@Override
	public String issue(SessionHolder holder, SessionId session) {
		return "browser:" + holder.kind() + ":" + holder.id() + ":" + session.value();
	}

	@Override
	public Optional<BrowserToken> read(String token, SessionHolder.Kind kind) {
		return TOKEN.matcher(token).results().filter((found) -> found.group(1).equals(kind.name())).map((found) -> {
			SessionHolder holder = new SessionHolder(kind, Long.parseLong(found.group(2)));
			return new BrowserToken(holder, new SessionId(Long.parseLong(found.group(3))), this.due);
		}).findFirst();
	}

	@Override
	public String issueForForm(SessionHolder holder, SessionId session) {
		return "form:" + issue(holder, session);
	}

	@Override
	public boolean isForForm(String token, SessionHolder holder, SessionId session) {
		return token.equals(issueForForm(holder, session));
	}

}
