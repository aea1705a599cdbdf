package dev.kartoteka.application.simulation;

import java.util.List;
import java.util.function.Function;

/** Chooses the story of a seed. */
final class Theme {

	private static final List<Function<World, Story>> ALL = List.of(CardsStory::new, AccountsStory::new,
			IdempotencyStory::new, MembersStory::new, PersonsStory::new);

	private Theme() {
	}

	static Function<World, Story> of(long seed) {
		return ALL.get((int) (seed % ALL.size()));
	}

}
