package dev.kartoteka.domain.shared;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class SubmissionTest {

	private final RuntimeException reason = new IllegalStateException("bad input");

	@Test
	void isOpenedOrThrowsItsReason() {
		assertThat(Submission.of(5).accept()).isEqualTo(5);
		assertThatIllegalStateException().isThrownBy(() -> Submission.refused(this.reason).accept())
			.isSameAs(this.reason);
	}

	@Test
	void isParsedOnceAndNotBeforeItIsOpened() {
		AtomicInteger parsed = new AtomicInteger();
		Submission<Integer> deferred = Submission.deferred(() -> Submission.of(parsed.incrementAndGet()));
		assertThat(parsed).hasValue(0);
		assertThat(deferred.accept()).isOne();
		assertThat(deferred.accept()).isOne();
		assertThat(deferred.settled()).isEqualTo(Submission.of(1));
	}

	@Test
	void isMappedInEachForm() {
		assertThat(Submission.of(5).map(String::valueOf)).isEqualTo(Submission.of("5"));
		assertThat(Submission.refused(this.reason).map(String::valueOf)).isEqualTo(Submission.refused(this.reason));
	}

	@Test
	void isMappedWithoutBeingParsed() {
		AtomicInteger parsed = new AtomicInteger();
		Submission<String> mapped = Submission.deferred(() -> Submission.of(parsed.incrementAndGet()))
			.map((number) -> "number " + number);
		assertThat(parsed).hasValue(0);
		assertThat(mapped.accept()).isEqualTo("number 1");
	}

}
