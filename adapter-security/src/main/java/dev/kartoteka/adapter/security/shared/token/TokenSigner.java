package dev.kartoteka.adapter.security.shared.token;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.util.JSONObjectUtils;

/** Signs tokens. Their claims keep the order of the given map. */
public final class TokenSigner {

	private final TokenKeys keys;

	private final JWSHeader header;

	private final String issuer;

	private final Clock clock;

	TokenSigner(TokenKeys keys, String issuer, Clock clock) {
		this.keys = keys;
		this.header = new JWSHeader.Builder(JWSAlgorithm.HS256).type(JOSEObjectType.JWT)
			.keyID(keys.currentId())
			.build();
		this.issuer = issuer;
		this.clock = clock;
	}

	/** Returns a map with the claims that every token has; more can be added. */
	public Map<String, Object> claims(TokenType type, Duration lifetime) {
		return addCommonTo(new LinkedHashMap<>(), type, lifetime);
	}

	/** Returns a map with the given claims, followed by those that every token has. */
	public Map<String, Object> claims(Map<String, ?> first, TokenType type, Duration lifetime) {
		return addCommonTo(new LinkedHashMap<>(first), type, lifetime);
	}

	/** Returns a signed token with the claims. */
	public String sign(Map<String, Object> claims) {
		try {
			// A payload made of a map would lose the order.
			JWSObject token = new JWSObject(this.header, new Payload(JSONObjectUtils.toJSONString(claims)));
			token.sign(this.keys.signer());
			return token.serialize();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException("HS256 is missing", ex);
		}
	}

	private Map<String, Object> addCommonTo(Map<String, Object> claims, TokenType type, Duration lifetime) {
		long now = this.clock.instant().getEpochSecond();
		claims.put(Claims.TYPE, type.claim());
		claims.put(Claims.EXPIRES_AT, now + lifetime.toSeconds());
		claims.put(Claims.ISSUED_AT, now);
		claims.put(Claims.ID, UUID.randomUUID().toString().replace("-", ""));
		claims.put(Claims.ISSUER, this.issuer);
		return claims;
	}

}
