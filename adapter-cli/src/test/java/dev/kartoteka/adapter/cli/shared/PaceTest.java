package dev.kartoteka.adapter.cli.shared;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PaceTest {

	@ParameterizedTest
	@CsvSource({ "5000, 0.5, 5, '1,000 a second, about 5 s left'",
			"50000, 0.1, 60, '833 a second, about 9 min 0 s left'", "10, 0, 5, '2 a second'",
			"10, 1, 5, '2 a second, about 0 s left'", "10, 1.5, 5, '2 a second, about 0 s left'" })
	void tellsTheRateAndTheTimeLeft(long items, double share, long seconds, String text) {
		assertThat(Pace.describe(items, share, seconds * 1_000_000_000L)).isEqualTo(text);
	}

}
