package dev.kartoteka.domain.account;

import dev.kartoteka.domain.session.SessionId;

/**
 * Who calls, as his access token says. The token is good, but nothing is known yet about
 * whether the session still lives and the account is active: that is what
 * {@link CallerStatusReader} answers.
 */
public record Caller(AccountId account, SessionId session) {
}
