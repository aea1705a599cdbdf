package dev.kartoteka.application.simulation;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/**
 * Runs the stories with many seeds, a fifth of them each: as many as
 * {@code simulation.seeds} says, from {@code simulation.from}. A failed seed is run again
 * by {@code -Dsimulation.seeds=1 -Dsimulation.from=} and its number.
 */
class SimulationTest {

	private static final long SEEDS = Long.getLong("simulation.seeds", 10_000);

	private static final long FROM = Long.getLong("simulation.from", 0);

	@Test
	void keepsWhatIsAcknowledgedAndNothingByHalves() {
		Optional<Simulation.Failure> failure = LongStream.range(FROM, FROM + SEEDS)
			.parallel()
			.mapToObj((seed) -> Simulation.run(seed, Theme.of(seed)))
			.flatMap(Optional::stream)
			.findFirst();

		failure.ifPresent(SimulationTest::report);
	}

	private static void report(Simulation.Failure failure) {
		fail("""
				Seed %d fails. Run it again by:
				mvn test -pl application -am -Dtest=SimulationTest -Dsurefire.failIfNoSpecifiedTests=false \
				-Dsimulation.seeds=1 -Dsimulation.from=%d
				%s""".formatted(failure.seed(), failure.seed(), String.join("\n", failure.log())), failure.cause());
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
	void findsPlantedBugsAndReplaysThem(Flaw flaw) {
		Simulation.Failure found = LongStream.range(0, 2_000)
			.mapToObj((seed) -> run(seed, flaw))
			.flatMap(Optional::stream)
			.findFirst()
			.orElseThrow();

		Simulation.Failure replayed = run(found.seed(), flaw).orElseThrow();
		assertThat(replayed.log()).isEqualTo(found.log());
		assertThat(replayed.cause()).hasMessage(found.cause().getMessage());
	}

	private static Optional<Simulation.Failure> run(long seed, Flaw flaw) {
		Function<World, Story> theme = switch (flaw) {
			case CARDS_CHANGED_WITHOUT_TRANSACTION -> CardsStory::new;
			case RESPONSE_STORED_WITHOUT_TRANSACTION -> IdempotencyStory::new;
			case STAFF_DISMISSED_WITHOUT_LOCK, NONE -> AccountsStory::new;
		};
		return Simulation.run(new World(seed, flaw), seed, theme);
	}

}
