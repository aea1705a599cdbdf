package dev.kartoteka.adapter.security.shared.token;

import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongFunction;
import java.util.regex.Pattern;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.util.JSONObjectUtils;

import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.client.ClientCaller;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.session.SessionId;

/**
 * Verifies tokens as RFC 8725 asks: the algorithm is always HS256, whatever the header
 * says, and type, issuer and times are checked. Uses Nimbus directly, since Spring's
 * decoder accepts tokens that this class has to refuse. The signature of a token is
 * verified once; its times are checked in every request.
 */
public final class TokenVerifier {

	/** In characters. Tokens of clients contain names, but never get this long. */
	private static final int MAX_LENGTH = 8192;

	/**
	 * Three parts in Base64url. The last one has 32 bytes, so its last character carries
	 * four bits and the other two are zero. Nimbus skips characters outside of the
	 * alphabet, so without this pattern one token would have many spellings.
	 */
	private static final Pattern FORM = Pattern
		.compile("[A-Za-z0-9_-]++\\.[A-Za-z0-9_-]++\\.[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]");

	/** The clocks of two replicas may differ by this much. */
	private static final Duration LEEWAY = Duration.ofSeconds(5);

	private final TokenKeys keys;

	private final String issuer;

	private final Clock clock;

	private final VerifiedTokenCache verified = new VerifiedTokenCache();

	TokenVerifier(TokenKeys keys, String issuer, Clock clock) {
		this.keys = keys;
		this.issuer = issuer;
		this.clock = clock;
	}

	/**
	 * Returns the content of the token.
	 * @throws BadToken if the token is not one of ours, or is not valid at this time
	 */
	public VerifiedToken verify(String token) throws BadToken {
		Map<String, Object> claims = verifiedClaims(token);
		checkTimes(claims);
		requireText(claims, Claims.ID);
		if (!this.issuer.equals(requireText(claims, Claims.ISSUER))) {
			throw BadToken.invalidOrExpired();
		}
		return switch (requireText(claims, Claims.TYPE)) {
			case "access" -> new VerifiedToken.Access(callerOf(claims));
			case "refresh" -> new VerifiedToken.Refresh(callerOf(claims), generationOf(claims));
			case "client" -> new VerifiedToken.Client(clientCallerOf(claims));
			default -> throw BadToken.ofWrongType();
		};
	}

	private Map<String, Object> verifiedClaims(String token) throws BadToken {
		Map<String, Object> known = this.verified.claimsOf(token);
		if (known != null) {
			return known;
		}
		Map<String, Object> claims = signedClaims(token);
		this.verified.add(token, claims);
		return claims;
	}

	private Map<String, Object> signedClaims(String token) throws BadToken {
		if (token.length() > MAX_LENGTH || !FORM.matcher(token).matches()) {
			throw BadToken.invalidOrExpired();
		}
		try {
			JWSObject parsed = JWSObject.parse(token);
			if (!parsed.verify(verifierFor(parsed.getHeader()))) {
				throw BadToken.invalidOrExpired();
			}
			return Objects.requireNonNull(JSONObjectUtils.parse(parsed.getPayload().toString()));
		}
		// Nimbus also throws unchecked exceptions for odd input, such as
		// NullPointerException.
		catch (ParseException | JOSEException | RuntimeException _) {
			throw BadToken.invalidOrExpired();
		}
	}

	private JWSVerifier verifierFor(JWSHeader header) throws BadToken {
		if (!JWSAlgorithm.HS256.equals(header.getAlgorithm()) || !JOSEObjectType.JWT.equals(header.getType())) {
			throw BadToken.invalidOrExpired();
		}
		JWSVerifier verifier = this.keys.verifier(header.getKeyID());
		if (verifier == null) {
			throw BadToken.invalidOrExpired();
		}
		return verifier;
	}

	private void checkTimes(Map<String, Object> claims) throws BadToken {
		long now = this.clock.instant().getEpochSecond();
		// Not compared with now: after a clock is set back, existing tokens stay valid.
		requireNumber(claims, Claims.ISSUED_AT);
		if (requireNumber(claims, Claims.EXPIRES_AT) <= now) {
			throw BadToken.invalidOrExpired();
		}
		if (claims.containsKey(Claims.NOT_BEFORE)
				&& requireNumber(claims, Claims.NOT_BEFORE) > now + LEEWAY.toSeconds()) {
			throw BadToken.invalidOrExpired();
		}
	}

	private static Caller callerOf(Map<String, Object> claims) throws BadToken {
		return new Caller(requireId(claims, Claims.USER_ID, AccountId::new), sessionOf(claims));
	}

	private static int generationOf(Map<String, Object> claims) throws BadToken {
		long generation = requireNumber(claims, Claims.GENERATION);
		if (generation < 0 || generation > Integer.MAX_VALUE) {
			throw BadToken.invalidOrExpired();
		}
		return (int) generation;
	}

	private static ClientCaller clientCallerOf(Map<String, Object> claims) throws BadToken {
		return new ClientCaller(requireId(claims, Claims.CLIENT_ID, ClientId::new), sessionOf(claims));
	}

	private static SessionId sessionOf(Map<String, Object> claims) throws BadToken {
		return requireId(claims, Claims.SESSION_ID, SessionId::new);
	}

	private static <T> T requireId(Map<String, Object> claims, String name, LongFunction<T> id) throws BadToken {
		try {
			return id.apply(requireNumber(claims, name));
		}
		catch (IllegalArgumentException _) {
			throw BadToken.invalidOrExpired();
		}
	}

	private static long requireNumber(Map<String, Object> claims, String name) throws BadToken {
		if (claims.get(name) instanceof Long number) {
			return number;
		}
		throw BadToken.invalidOrExpired();
	}

	private static String requireText(Map<String, Object> claims, String name) throws BadToken {
		if (claims.get(name) instanceof String text && !text.isEmpty()) {
			return text;
		}
		throw BadToken.invalidOrExpired();
	}

}
