package dev.kartoteka.application.shared;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

import dev.kartoteka.domain.shared.ImportOutcome;
import dev.kartoteka.domain.shared.ImportOutcome.Obstacle;
import dev.kartoteka.domain.shared.KnownIdentities;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PasswordHasher;

/** Decides who of the newcomers moves in; whoever is asked about first comes first. */
public final class ImportDecision {

	private final KnownIdentities known;

	private final PasswordHasher hasher;

	private final Set<Long> idsInUse;

	private final Set<String> namesInUse;

	public ImportDecision(KnownIdentities known, PasswordHasher hasher) {
		this.known = known;
		this.hasher = hasher;
		this.idsInUse = new HashSet<>(known.idsInUse());
		this.namesInUse = new HashSet<>(known.namesInUse());
	}

	/**
	 * Decides about all of them, in their order.
	 * @param identifiers what counts for the decision about one
	 * @param accepted is given those who move in
	 */
	public <N> List<ImportOutcome> receive(List<N> candidates, Function<N, Identifiers> identifiers,
			Consumer<N> accepted) {
		List<ImportOutcome> results = new ArrayList<>();
		for (N candidate : candidates) {
			ImportOutcome result = receive(identifiers.apply(candidate));
			if (result instanceof ImportOutcome.Added) {
				accepted.accept(candidate);
			}
			results.add(result);
		}
		return results;
	}

	private ImportOutcome receive(Identifiers candidate) {
		long id = candidate.id();
		if (this.known.unchanged().contains(id)) {
			return new ImportOutcome.Unchanged();
		}
		if (this.known.changed().contains(id)) {
			return new ImportOutcome.Refused("id", Obstacle.CHANGED_SINCE);
		}
		if (this.idsInUse.contains(id)) {
			return new ImportOutcome.Refused("id", Obstacle.IN_USE);
		}
		for (Map.Entry<String, String> name : candidate.names().entrySet()) {
			if (this.namesInUse.contains(name.getValue())) {
				return new ImportOutcome.Refused(name.getKey(), Obstacle.IN_USE);
			}
		}
		if (!candidate.password().equals(PasswordHash.NONE) && !this.hasher.understands(candidate.password())) {
			return new ImportOutcome.Refused("password", Obstacle.NOT_UNDERSTOOD);
		}
		this.idsInUse.add(id);
		this.namesInUse.addAll(candidate.names().values());
		return new ImportOutcome.Added();
	}

	/**
	 * What counts of a newcomer.
	 *
	 * @param names by what he is known, by field
	 */
	public record Identifiers(long id, Map<String, String> names, PasswordHash password) {
	}

}
