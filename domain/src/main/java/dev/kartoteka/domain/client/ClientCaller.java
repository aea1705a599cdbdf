package dev.kartoteka.domain.client;

import dev.kartoteka.domain.session.SessionId;

/** A client who calls, as his token says; whether his session lives is not yet known. */
public record ClientCaller(ClientId client, SessionId session) {
}
