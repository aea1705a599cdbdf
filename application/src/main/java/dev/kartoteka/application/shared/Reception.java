package dev.kartoteka.application.shared;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

import dev.kartoteka.domain.adoption.Acquaintance;
import dev.kartoteka.domain.adoption.Adoption;
import dev.kartoteka.domain.adoption.Adoption.Obstacle;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PasswordHasher;

/** Decides who of the newcomers moves in; whoever is asked about first comes first. */
public final class Reception {

	private final Acquaintance known;

	private final PasswordHasher hasher;

	private final Set<Long> idsInUse;

	private final Set<String> namesInUse;

	public Reception(Acquaintance known, PasswordHasher hasher) {
		this.known = known;
		this.hasher = hasher;
		this.idsInUse = new HashSet<>(known.idsInUse());
		this.namesInUse = new HashSet<>(known.namesInUse());
	}

	/**
	 * Decides about all of them, in their order.
	 * @param introduction what counts for the decision about one
	 * @param movingIn is given those who move in
	 */
	public <N> List<Adoption> receive(List<N> newcomers, Function<N, Introduction> introduction, Consumer<N> movingIn) {
		List<Adoption> results = new ArrayList<>();
		for (N newcomer : newcomers) {
			Adoption result = receive(introduction.apply(newcomer));
			if (result instanceof Adoption.MovedIn) {
				movingIn.accept(newcomer);
			}
			results.add(result);
		}
		return results;
	}

	private Adoption receive(Introduction newcomer) {
		long id = newcomer.id();
		if (this.known.unchanged().contains(id)) {
			return new Adoption.AlreadyHere();
		}
		if (this.known.changed().contains(id)) {
			return new Adoption.TurnedAway("id", Obstacle.CHANGED_SINCE);
		}
		if (this.idsInUse.contains(id)) {
			return new Adoption.TurnedAway("id", Obstacle.IN_USE);
		}
		for (Map.Entry<String, String> name : newcomer.names().entrySet()) {
			if (this.namesInUse.contains(name.getValue())) {
				return new Adoption.TurnedAway(name.getKey(), Obstacle.IN_USE);
			}
		}
		if (!newcomer.password().equals(PasswordHash.NONE) && !this.hasher.understands(newcomer.password())) {
			return new Adoption.TurnedAway("password", Obstacle.NOT_UNDERSTOOD);
		}
		this.idsInUse.add(id);
		this.namesInUse.addAll(newcomer.names().values());
		return new Adoption.MovedIn();
	}

	/**
	 * What counts of a newcomer.
	 *
	 * @param names by what he is known, by field
	 */
	public record Introduction(long id, Map<String, String> names, PasswordHash password) {
	}

}
