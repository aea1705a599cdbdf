package dev.kartoteka.adapter.security.shared.token;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;

import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Measures the figures of the decision on tokens. Runs only with
 * {@code -Dkartoteka.measure=true}.
 */
@EnabledIfSystemProperty(named = "kartoteka.measure", matches = "true")
@SuppressWarnings("SystemOut")
class TokenCostMeasurementTest {

	private static final int TIMES = 200_000;

	private final TokenKeys keys = TokenKeys.of(TokenFixtures.keys(Forgery.SECRET));

	private final TokenSigner signer = new TokenSigner(this.keys, "kartoteka", Clock.systemUTC());

	private final TokenVerifier verifier = new TokenVerifier(this.keys, "kartoteka", Clock.systemUTC());

	private final JwtDecoder springs = NimbusJwtDecoder
		.withSecretKey(new SecretKeySpec(Forgery.SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"))
		.build();

	@Test
	void measuresOneToken() throws Exception {
		String token = signed();
		for (int round = 0; round < 3; round++) {
			report("verified here", () -> this.verifier.verify(token));
			report("verified by NimbusJwtDecoder", () -> this.springs.decode(token));
			report("garbage refused here", () -> {
				try {
					return this.verifier.verify(token + "x");
				}
				catch (BadToken ex) {
					return ex;
				}
			});
			report("signed", this::signed);
		}
	}

	private String signed() {
		Map<String, Object> claims = this.signer.claims(TokenType.ACCESS, Duration.ofHours(1));
		claims.put(Claims.USER_ID, 5L);
		claims.put(Claims.SESSION_ID, 7L);
		return this.signer.sign(claims);
	}

	private static void report(String what, Callable<?> work) throws Exception {
		ThreadMXBean threads = ManagementFactory.getThreadMXBean();
		// Processor time, which does not depend on the load of the machine.
		long start = threads.getCurrentThreadCpuTime();
		int done = 0;
		for (int i = 0; i < TIMES; i++) {
			done += (work.call() != null) ? 1 : 0;
		}
		System.out.printf("%-30s %5.1f microseconds%n", what,
				(threads.getCurrentThreadCpuTime() - start) / 1e3 / TIMES);
		assertThat(done).isEqualTo(TIMES);
	}

}
