package dev.kartoteka.application.shared;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

import dev.kartoteka.domain.shared.ImportOutcome;
import dev.kartoteka.domain.shared.KnownIdentities;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PasswordHasher;

/**
 * Decides which candidates are imported. Of two candidates with the same name, the first
 * one is.
 */
public final class ImportDecision {

	/** Another object has the same identifier. */
	public static final String IN_USE = "is already in use in Kartoteka or in an earlier row";

	/** The row differs from the one that was imported. */
	public static final String CHANGED_SINCE = "was imported before; the row has changed since, and that is not imported";

	/** No password can be verified by the hash. */
	public static final String UNKNOWN_HASH = "is a hash that Kartoteka can't verify";

	private final KnownIdentities known;

	private final Set<Long> idsInUse;

	private final Set<String> namesInUse;

	public ImportDecision(KnownIdentities known) {
		this.known = known;
		this.idsInUse = new HashSet<>(known.idsInUse());
		this.namesInUse = new HashSet<>(known.namesInUse());
	}

	/**
	 * Decides about all candidates, in order.
	 * @param criteria extracts what the decision depends on
	 * @param accepted receives the candidates to import
	 */
	public <T> List<ImportOutcome> decideAll(List<T> candidates, Function<T, Criteria> criteria, Consumer<T> accepted) {
		List<ImportOutcome> results = new ArrayList<>();
		for (T candidate : candidates) {
			ImportOutcome result = decide(criteria.apply(candidate));
			if (result instanceof ImportOutcome.Added) {
				accepted.accept(candidate);
			}
			results.add(result);
		}
		return results;
	}

	private ImportOutcome decide(Criteria candidate) {
		long id = candidate.id();
		if (this.known.unchanged().contains(id)) {
			return new ImportOutcome.Unchanged();
		}
		if (this.known.changed().contains(id)) {
			return new ImportOutcome.Refused("id", CHANGED_SINCE);
		}
		if (this.idsInUse.contains(id)) {
			return new ImportOutcome.Refused("id", IN_USE);
		}
		for (Map.Entry<String, String> name : candidate.names().entrySet()) {
			if (this.namesInUse.contains(name.getValue())) {
				return new ImportOutcome.Refused(name.getKey(), IN_USE);
			}
		}
		if (candidate.fault().isPresent()) {
			return candidate.fault().get();
		}
		this.idsInUse.add(id);
		this.namesInUse.addAll(candidate.names().values());
		return new ImportOutcome.Added();
	}

	/**
	 * What the decision about a candidate depends on.
	 *
	 * @param names what no two objects may share, such as log-in names in canonical form,
	 * by field
	 * @param fault what else is wrong with the candidate
	 */
	public record Criteria(long id, Map<String, String> names, Optional<ImportOutcome.Refused> fault) {

		/** Creates the criteria of a candidate that may have a password. */
		public static Criteria of(long id, Map<String, String> names, PasswordHash password, PasswordHasher hasher) {
			boolean usable = password.equals(PasswordHash.NONE) || hasher.understands(password);
			return new Criteria(id, names,
					usable ? Optional.empty() : Optional.of(new ImportOutcome.Refused("password", UNKNOWN_HASH)));
		}

	}

}
