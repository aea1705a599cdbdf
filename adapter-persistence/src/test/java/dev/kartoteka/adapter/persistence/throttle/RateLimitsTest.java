package dev.kartoteka.adapter.persistence.throttle;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.kartoteka.domain.throttle.Attempt;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RateLimitsTest {

	@Test
	void hasSaneLimitsUnlessOthersAreSet() {
		RateLimits limits = bound(Map.of());
		assertThat(limits.perAddress(Attempt.LOG_IN)).isEqualTo(new Limit(60, Duration.ofMinutes(1)));
		assertThat(limits.perSubject(Attempt.CLIENT_LOG_IN).orElseThrow().perSubject())
			.isEqualTo(new Limit(100, Duration.ofHours(1)));
		assertThat(limits.perSubject(Attempt.REQUEST_LETTER).orElseThrow().perSubject())
			.isEqualTo(new Limit(5, Duration.ofHours(1)));
		assertThat(limits.familiarFor()).isEqualTo(Duration.ofDays(30));
	}

	@Test
	void leavesTheOthersAsTheyAreWhereOneIsSet() {
		RateLimits limits = bound(Map.of("kartoteka.rate-limits.log-in.per-address", "7/90s",
				"kartoteka.rate-limits.request-letter.per-subject", "9/1d"));
		assertThat(limits.perAddress(Attempt.LOG_IN)).isEqualTo(new Limit(7, Duration.ofSeconds(90)));
		assertThat(limits.perSubject(Attempt.LOG_IN).orElseThrow().perSubjectAndAddress())
			.isEqualTo(new Limit(10, Duration.ofMinutes(5)));
		assertThat(limits.perAddress(Attempt.CLIENT_LOG_IN)).isEqualTo(new Limit(60, Duration.ofMinutes(1)));
		assertThat(limits.perSubject(Attempt.REQUEST_LETTER).orElseThrow().perSubject())
			.isEqualTo(new Limit(9, Duration.ofDays(1)));
	}

	@ParameterizedTest
	@EnumSource(Attempt.class)
	void limitsEveryKindOfAttempt(Attempt attempt) {
		assertThat(bound(Map.of()).perAddress(attempt).attempts()).isPositive();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "60", "60/", "/1m", "0/1m", "-1/1m", "x/1m", "60/0s", "60/-1m", "60/x", "60/32d",
			"1000000/1m" })
	void refusesWhatIsNoLimit(String text) {
		assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> Limit.valueOf(text));
		Map<String, String> set = Map.of("kartoteka.rate-limits.register.per-address", text);
		assertThatExceptionOfType(BindException.class).isThrownBy(() -> bound(set));
	}

	@ParameterizedTest
	@CsvSource({ "60/1m, PT1S", "10/5m, PT30S", "100/1h, PT36S", "1/1s, PT1S", "999999/1d, PT0.086400086S" })
	void spreadsAttemptsEvenlyOverTheSpan(String text, Duration weight) {
		assertThat(Limit.valueOf(text).weight()).isEqualTo(weight);
	}

	@ParameterizedTest
	@CsvSource({ "192.0.2.1, 192.0.2.1", "::ffff:192.0.2.1, 192.0.2.1", "2001:db8:1:2:3:4:5:6, 20010db800010002",
			"2001:db8:1:2::, 20010db800010002", "::1, 0000000000000000", "unknown, unknown",
			"example.org, example.org" })
	void knowsWhoseAnAddressIs(String address, String network) {
		assertThat(Network.of(address)).isEqualTo(network);
	}

	private static RateLimits bound(Map<String, String> set) {
		return new Binder(new MapConfigurationPropertySource(set)).bindOrCreate("kartoteka.rate-limits",
				RateLimits.class);
	}

}
