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
 * Reads tokens, and takes nothing of them for true that is not proved (RFC 8725): the
 * algorithm is HS256 whatever the token says, and type, issuer and times are checked.
 * Built on Nimbus directly, since it stands in the way of every request: Spring's decoder
 * takes twice the time, and checks less unless told. The signature of a token that comes
 * again and again is looked at once; its times are checked whenever it comes.
 */
public final class TokenVerifier {

	/** Names of people can make a client's token long, but not this long. */
	private static final int MAX_LENGTH = 8192;

	/**
	 * Three parts in Base64url, of which the last has 32 bytes, written in the one way
	 * there is: its last letter carries four bits only. Nimbus leaves out letters that
	 * don't belong there, so that one token would have many spellings.
	 */
	private static final Pattern FORM = Pattern
		.compile("[A-Za-z0-9_-]++\\.[A-Za-z0-9_-]++\\.[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]");

	/** By how much the clocks of two replicas may differ. */
	private static final Duration LEEWAY = Duration.ofSeconds(5);

	private final TokenKeys keys;

	private final String issuer;

	private final Clock clock;

	private final VerifiedTokenCache proved = new VerifiedTokenCache();

	TokenVerifier(TokenKeys keys, String issuer, Clock clock) {
		this.keys = keys;
		this.issuer = issuer;
		this.clock = clock;
	}

	/**
	 * What the token says.
	 * @throws BadToken if it is not a token of ours, or not valid now
	 */
	public VerifiedToken verify(String token) throws BadToken {
		Map<String, Object> claims = provedClaims(token);
		checkTimes(claims);
		requireText(claims, Claims.ID);
		if (!this.issuer.equals(requireText(claims, Claims.ISSUER))) {
			throw BadToken.invalidOrExpired();
		}
		return switch (requireText(claims, Claims.TYPE)) {
			case "access" -> new VerifiedToken.Access(callerOf(claims));
			case "refresh" -> new VerifiedToken.Refresh(callerOf(claims), generationOf(claims));
			case "client" -> new VerifiedToken.OfClient(clientCallerOf(claims));
			default -> throw BadToken.ofWrongType();
		};
	}

	private Map<String, Object> provedClaims(String token) throws BadToken {
		Map<String, Object> known = this.proved.claimsOf(token);
		if (known != null) {
			return known;
		}
		Map<String, Object> claims = signedClaims(token);
		this.proved.remember(token, claims);
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
		// Nimbus has unchecked exceptions for odd input besides: NullPointerException,
		// say.
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
		// Not compared: after a clock was set back, tokens of the time before stay good.
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
