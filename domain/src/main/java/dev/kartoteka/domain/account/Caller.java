package dev.kartoteka.domain.account;

import dev.kartoteka.domain.session.SessionId;

/**
 * The account and session named by a valid access token. Whether the session still exists
 * and the account is active is not known yet; {@link CallerStatusReader} reads that.
 */
public record Caller(AccountId account, SessionId session) {
}
