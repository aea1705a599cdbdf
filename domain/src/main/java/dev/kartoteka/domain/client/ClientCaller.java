package dev.kartoteka.domain.client;

import dev.kartoteka.domain.session.SessionId;

/**
 * The client and session named by a valid token. Whether the session still exists is not
 * known yet.
 */
public record ClientCaller(ClientId client, SessionId session) {
}
