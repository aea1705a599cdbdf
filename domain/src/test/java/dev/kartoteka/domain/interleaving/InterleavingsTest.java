package dev.kartoteka.domain.interleaving;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class InterleavingsTest {

	private int counter;

	@Test
	void findsAnUpdateThatIsLost() {
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> Interleavings.explore(() -> {
			this.counter = 0;
			Interleavings.inParallel(() -> this.counter++, () -> this.counter++);
			assertThat(this.counter).isEqualTo(2);
		}));
	}

}
