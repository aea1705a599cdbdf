package dev.kartoteka.adapter.security.account;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import dev.kartoteka.adapter.security.shared.token.BadToken;
import dev.kartoteka.adapter.security.shared.token.Claims;
import dev.kartoteka.adapter.security.shared.token.TokenProperties;
import dev.kartoteka.adapter.security.shared.token.TokenSigner;
import dev.kartoteka.adapter.security.shared.token.TokenType;
import dev.kartoteka.adapter.security.shared.token.TokenVerifier;
import dev.kartoteka.adapter.security.shared.token.VerifiedToken;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.Tokens;

class SignedTokens implements Tokens {

	private final TokenSigner signer;

	private final TokenVerifier verifier;

	private final TokenProperties properties;

	SignedTokens(TokenSigner signer, TokenVerifier verifier, TokenProperties properties) {
		this.signer = signer;
		this.verifier = verifier;
		this.properties = properties;
	}

	@Override
	public TokenPair issue(Caller caller) {
		return new TokenPair(token(caller, TokenType.ACCESS, this.properties.accessLifetime()),
				token(caller, TokenType.REFRESH, this.properties.refreshLifetime()));
	}

	@Override
	public Optional<Caller> read(String token) {
		try {
			return switch (this.verifier.verify(token)) {
				case VerifiedToken.Access(Caller caller) -> Optional.of(caller);
				case VerifiedToken.Refresh(Caller caller) -> Optional.of(caller);
				case VerifiedToken.OfClient _ -> Optional.empty();
			};
		}
		catch (BadToken _) {
			return Optional.empty();
		}
	}

	private String token(Caller caller, TokenType type, Duration lifetime) {
		Map<String, Object> claims = this.signer.claims(type, lifetime);
		claims.put(Claims.USER_ID, caller.account().value());
		claims.put(Claims.SESSION_ID, caller.session().value());
		return this.signer.sign(claims);
	}

}
