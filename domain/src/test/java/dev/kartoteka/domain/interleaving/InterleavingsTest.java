package dev.kartoteka.domain.interleaving;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertEquals;

class InterleavingsTest {

	private int counter;

	@Test
	void findsAnUpdateThatIsLost() {
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> Interleavings.explore(() -> {
			this.counter = 0;
			Interleavings.inParallel(() -> this.counter++, () -> this.counter++);
			assertEquals(2, this.counter);
		})).withStackTraceContaining("expected: <2> but was: <1>");
	}

}
