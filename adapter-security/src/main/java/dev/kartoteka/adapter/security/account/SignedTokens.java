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
	public TokenPair issue(Caller caller, int generation) {
		Map<String, Object> access = claims(caller, TokenType.ACCESS, this.properties.accessLifetime());
		Map<String, Object> refresh = claims(caller, TokenType.REFRESH, this.properties.refreshLifetime());
		refresh.put(Claims.GENERATION, generation);
		return new TokenPair(this.signer.sign(access), this.signer.sign(refresh));
	}

	@Override
	public Optional<RefreshToken> readRefresh(String token) {
		return verified(token).flatMap((verified) -> switch (verified) {
			case VerifiedToken.Refresh(Caller caller, int generation) ->
				Optional.of(new RefreshToken(caller, generation));
			case VerifiedToken.Access _, VerifiedToken.Client _ -> Optional.empty();
		});
	}

	@Override
	public Optional<Caller> read(String token) {
		return verified(token).flatMap((verified) -> switch (verified) {
			case VerifiedToken.Access(Caller caller) -> Optional.of(caller);
			case VerifiedToken.Refresh refresh -> Optional.of(refresh.caller());
			case VerifiedToken.Client _ -> Optional.empty();
		});
	}

	private Optional<VerifiedToken> verified(String token) {
		try {
			return Optional.of(this.verifier.verify(token));
		}
		catch (BadToken _) {
			return Optional.empty();
		}
	}

	private Map<String, Object> claims(Caller caller, TokenType type, Duration lifetime) {
		Map<String, Object> claims = this.signer.claims(type, lifetime);
		claims.put(Claims.USER_ID, caller.account().value());
		claims.put(Claims.SESSION_ID, caller.session().value());
		return claims;
	}

}
