package dev.kartoteka.application.throttle;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RemoveExpiredAttemptsServiceTest {

	@Test
	void removesABatchAndTellsWhetherMoreMayBeLeft() {
		List<Integer> asked = new ArrayList<>();
		assertThat(new RemoveExpiredAttemptsService((most) -> asked.add(most)).removeExpired()).isTrue();
		assertThat(new RemoveExpiredAttemptsService((_) -> false).removeExpired()).isFalse();
		assertThat(asked).containsExactly(5000);
	}

}
