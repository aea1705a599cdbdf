package dev.kartoteka.application.shared;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

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
	 * Decides about the next one.
	 * @param names by what he is known, by field
	 */
	public Adoption receive(long id, Map<String, String> names, PasswordHash password) {
		if (this.known.unchanged().contains(id)) {
			return new Adoption.AlreadyHere();
		}
		if (this.known.changed().contains(id)) {
			return new Adoption.TurnedAway("id", Obstacle.CHANGED_SINCE);
		}
		if (this.idsInUse.contains(id)) {
			return new Adoption.TurnedAway("id", Obstacle.IN_USE);
		}
		for (Map.Entry<String, String> name : names.entrySet()) {
			if (this.namesInUse.contains(name.getValue())) {
				return new Adoption.TurnedAway(name.getKey(), Obstacle.IN_USE);
			}
		}
		if (!password.equals(PasswordHash.NONE) && !this.hasher.understands(password)) {
			return new Adoption.TurnedAway("password", Obstacle.NOT_UNDERSTOOD);
		}
		this.idsInUse.add(id);
		this.namesInUse.addAll(names.values());
		return new Adoption.MovedIn();
	}

}
