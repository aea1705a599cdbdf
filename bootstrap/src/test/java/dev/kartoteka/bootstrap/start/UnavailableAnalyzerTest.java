package dev.kartoteka.bootstrap.start;

import java.time.Duration;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.shared.Unavailable;

import org.springframework.boot.diagnostics.FailureAnalysis;

import static org.assertj.core.api.Assertions.assertThat;

class UnavailableAnalyzerTest {

	@Test
	void makesOneLineOfWhatTheFirstThingsDoneMetWith() {
		Unavailable refusal = new Unavailable("The database is busy.", Duration.ofSeconds(1));

		FailureAnalysis analysis = new UnavailableAnalyzer().analyze(new IllegalStateException(refusal));

		assertThat(OneLineReporter.line(Objects.requireNonNull(analysis)))
			.isEqualTo("Kartoteka can't start: the database is busy. Start Kartoteka again in a minute.");
	}

}
