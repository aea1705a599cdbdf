package dev.kartoteka.adapter.media.image;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.shared.Unavailable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class DeadlineTest {

	@Test
	void asksToTryAgainRatherThanCallThePictureBroken() {
		assertThatExceptionOfType(Unavailable.class).isThrownBy(Deadline.after(Duration.ZERO)::check)
			.satisfies((refusal) -> assertThat(refusal.retryAfter()).isPositive());
	}

	@Test
	void letsWorkGoOnBeforeIt() {
		assertThatNoException().isThrownBy(Deadline.after(Duration.ofHours(1))::check);
	}

}
