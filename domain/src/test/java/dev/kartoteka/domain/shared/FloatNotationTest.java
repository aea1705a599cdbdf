package dev.kartoteka.domain.shared;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FloatNotationTest {

	/** The texts are what Python 3 prints. */
	@ParameterizedTest
	@CsvSource({ "NaN, nan", "Infinity, inf", "-Infinity, -inf", "0, 0.0", "-0.0, -0.0", "1, 1.0", "-1.5, -1.5",
			"100000, 100000.0", "0.1, 0.1", "0.0001, 0.0001", "0.00001, 1e-05", "0.000012, 1.2e-05", "1e-7, 1e-07",
			"1e-100, 1e-100", "9999999999999998, 9999999999999998.0", "1e16, 1e+16",
			"12345678901234567, 1.2345678901234568e+16", "-1e22, -1e+22" })
	void writesNumbersAsPythonDoes(double number, String text) {
		assertThat(FloatNotation.of(number)).isEqualTo(text);
	}

}
