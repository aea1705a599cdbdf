package dev.kartoteka.domain.shared;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.BadCredentials;
import dev.kartoteka.domain.image.NotAnImage;
import dev.kartoteka.domain.message.TextTotalReached;

import static org.assertj.core.api.Assertions.assertThat;

/** What callers learn from a refusal. */
class RefusalTest {

	private static final Duration MINUTE = Duration.ofMinutes(1);

	private final Throwable cause = new IllegalStateException();

	@Test
	void namesWhatIsMissing() {
		assertThat(NotFound.of("role")).hasMessage("There is no such role.");
	}

	@Test
	void tellsWhenToTryAgain() {
		assertThat(new Throttled(MINUTE).retryAfter()).isEqualTo(MINUTE);
		assertThat(new Throttled(MINUTE)).hasMessage("Too many tries; the next one is possible in PT1M.");
		assertThat(new Unavailable("busy", MINUTE).retryAfter()).isEqualTo(MINUTE);
		assertThat(new Unavailable("busy", MINUTE, this.cause).retryAfter()).isEqualTo(MINUTE);
		assertThat(new TextTotalReached(MINUTE).retryAfter()).isEqualTo(MINUTE);
	}

	@Test
	void tellsWhatFailed() {
		Outage outage = new Outage(Resource.IMAGE_STORE, "does not respond", MINUTE, this.cause);
		assertThat(outage.resource()).isEqualTo(Resource.IMAGE_STORE);
		assertThat(outage.retryAfter()).isEqualTo(MINUTE);
		assertThat(outage).hasMessage("does not respond").hasCause(this.cause);
	}

	@Test
	void keepsTheOrderOfViolations() {
		List<FieldViolation> violations = List.of(new FieldViolation("name", new Violation.Blank()),
				new FieldViolation("address", new Violation.Required()));
		assertThat(new InvalidInput(violations).violations()).isEqualTo(violations);
		assertThat(InvalidInput.of("name", new Violation.Blank()).violations()).containsExactly(violations.getFirst());
	}

	@Test
	void namesTheFormatOfWhatIsNoImage() {
		assertThat(new NotAnImage("webp").format()).isEqualTo("webp");
		assertThat(new NotAnImage().format()).isNull();
		assertThat(new NotAnImage("webp").violations())
			.containsExactly(new FieldViolation("image", new Violation.NotAnImage("webp")));
	}

	@Test
	void tellsTheLogWhoseCredentialsWereBad() {
		assertThat(new BadCredentials().account()).isEmpty();
		assertThat(new BadCredentials(Optional.of(new AccountId(7))).account()).contains(new AccountId(7));
	}

}
