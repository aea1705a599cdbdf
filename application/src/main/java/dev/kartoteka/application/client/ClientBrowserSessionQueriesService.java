package dev.kartoteka.application.client;

import java.util.Optional;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.client.ClientBrowserSession;
import dev.kartoteka.domain.client.ClientBrowserSessionQueries;
import dev.kartoteka.domain.client.ClientCaller;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.credential.ClientAccess;
import dev.kartoteka.domain.credential.ClientAccessReader;
import dev.kartoteka.domain.session.BrowserTokens;
import dev.kartoteka.domain.session.BrowserTokens.BrowserToken;
import dev.kartoteka.domain.session.SessionHolder;

@UseCase(readOnly = true)
class ClientBrowserSessionQueriesService implements ClientBrowserSessionQueries {

	private final BrowserTokens tokens;

	private final ClientAccessReader accessReader;

	ClientBrowserSessionQueriesService(BrowserTokens tokens, ClientAccessReader accessReader) {
		this.tokens = tokens;
		this.accessReader = accessReader;
	}

	@Override
	public String tokenFor(ClientCaller caller) {
		return this.tokens.issue(caller.client().asSessionHolder(), caller.session());
	}

	@Override
	public Optional<ClientBrowserSession> session(String token) {
		return this.tokens.read(token, SessionHolder.Kind.CLIENT).flatMap(this::live);
	}

	private Optional<ClientBrowserSession> live(BrowserToken token) {
		ClientCaller caller = new ClientCaller(new ClientId(token.holder().id()), token.session());
		ClientAccess access = this.accessReader.of(caller);
		if (access.equals(ClientAccess.NONE)) {
			return Optional.empty();
		}
		return Optional.of(new ClientBrowserSession(caller, access.owner(),
				this.tokens.issueForForm(token.holder(), token.session()),
				token.due() ? Optional.of(tokenFor(caller)) : Optional.empty()));
	}

	@Override
	public boolean isFormOf(ClientCaller caller, String formToken) {
		return this.tokens.isForForm(formToken, caller.client().asSessionHolder(), caller.session());
	}

}
