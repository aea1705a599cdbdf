package dev.kartoteka.architecture.planted.testnames;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clean: it is inherited. */
abstract class Suite {

	@ParameterizedTest
	@ValueSource(ints = 1)
	void passes(int number) {
	}

}
