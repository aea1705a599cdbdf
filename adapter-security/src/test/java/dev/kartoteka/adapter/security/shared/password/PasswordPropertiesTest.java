package dev.kartoteka.adapter.security.shared.password;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PasswordPropertiesTest {

	@ParameterizedTest
	@CsvSource({ "47104,1", "19456,2", "12288,3", "12288,4", "65536,3" })
	void allowsWhatAsvsAllows(int memory, int iterations) {
		assertThat(properties(memory, iterations, 0).cost()).isEqualTo(new Argon2Cost(memory, iterations, 1));
	}

	@ParameterizedTest
	@CsvSource({ "47103,1", "19455,2", "12287,3", "12287,9", "102400,0", "102400,-1", "102401,1", "19456,11" })
	void refusesCostsOutsideTheLimits(int memory, int iterations) {
		assertThatIllegalArgumentException().isThrownBy(() -> properties(memory, iterations, 0))
			.withMessageContaining("kartoteka.passwords");
	}

	@Test
	void usesAllProcessorsByDefault() {
		assertThat(properties(19456, 2, 0).threads()).isEqualTo(Runtime.getRuntime().availableProcessors());
		assertThat(properties(19456, 2, 7).threads()).isEqualTo(7);
	}

	@Test
	void refusesAQueueWithoutPlacesOrTime() {
		Duration second = Duration.ofSeconds(1);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new PasswordProperties(19456, 2, -1, 1, second, Duration.ZERO));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new PasswordProperties(19456, 2, 0, 0, second, Duration.ZERO));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new PasswordProperties(19456, 2, 0, 1, Duration.ZERO, Duration.ZERO));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new PasswordProperties(19456, 2, 0, 1, second, Duration.ofMillis(-1)));
	}

	private static PasswordProperties properties(int memory, int iterations, int parallel) {
		return new PasswordProperties(memory, iterations, parallel, 100, Duration.ofSeconds(2), Duration.ZERO);
	}

}
