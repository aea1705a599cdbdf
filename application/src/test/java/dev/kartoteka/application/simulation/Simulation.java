package dev.kartoteka.application.simulation;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** One run of a story: a seed decides everything that happens. */
final class Simulation {

	private static final int CALLERS = 3;

	private static final int REQUESTS = 4;

	private Simulation() {
	}

	/** Runs the story, and returns how it failed, if it did. */
	static Optional<Failure> run(long seed, Function<World, Story> theme) {
		return run(new World(seed), seed, theme);
	}

	static Optional<Failure> run(World world, long seed, Function<World, Story> theme) {
		Story story = theme.apply(world);
		List<Runnable> requests = story.requests();
		for (int i = 0; i < CALLERS; i++) {
			world.scheduler().add(() -> {
				for (int j = 0; j < REQUESTS; j++) {
					world.oneOf(requests).run();
				}
			});
		}
		@Nullable Throwable failure = world.scheduler().runAll();
		if (failure == null) {
			failure = failureOf(story);
		}
		return Optional.ofNullable(failure).map((cause) -> new Failure(seed, cause, world.scheduler().log()));
	}

	private static @Nullable Throwable failureOf(Story story) {
		try {
			story.verify();
			return null;
		}
		catch (AssertionError | RuntimeException ex) {
			return ex;
		}
	}

	/** What went wrong, and everything that happened before. */
	record Failure(long seed, Throwable cause, List<String> log) {
	}

}
