package dev.kartoteka.adapter.security.shared.chain;

import dev.kartoteka.adapter.security.shared.token.BadToken;
import dev.kartoteka.adapter.security.shared.token.TokenVerifier;
import dev.kartoteka.adapter.security.shared.token.VerifiedToken;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.client.ClientCaller;

import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;

/**
 * Authenticates access tokens of accounts and tokens of clients. Reads no database: the
 * use case checks whether the session still exists.
 */
class TokenAuthentication implements AuthenticationManager {

	private final TokenVerifier verifier;

	TokenAuthentication(TokenVerifier verifier) {
		this.verifier = verifier;
	}

	@Override
	public Authentication authenticate(Authentication token) {
		try {
			return switch (this.verifier.verify(((BearerToken) token).value())) {
				case VerifiedToken.Access(Caller caller) -> new VerifiedCaller(caller);
				case VerifiedToken.Client(ClientCaller caller) -> new VerifiedCaller(caller);
				case VerifiedToken.Refresh _ -> throw BadToken.ofWrongType();
			};
		}
		catch (BadToken ex) {
			throw TokenRefused.of(ex);
		}
	}

}
