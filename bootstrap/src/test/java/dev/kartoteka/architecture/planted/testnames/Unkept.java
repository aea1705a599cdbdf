package dev.kartoteka.architecture.planted.testnames;

import org.junit.jupiter.api.RepeatedTest;

interface Unkept {

	@RepeatedTest(2)
	default void passes() {
	}

}
