package dev.kartoteka.domain.ports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.code.PhoneCodeStore;

/**
 * Hashes of codes in memory. If a transaction fails, only what it has used up is as
 * before.
 */
final class InMemoryPhoneCodeStore implements PhoneCodeStore {

	private final Map<String, Stored> codes = new HashMap<>();

	private final Set<Used> used = new HashSet<>();

	private final InMemoryDatabase database;

	private final Clock clock;

	InMemoryPhoneCodeStore(InMemoryDatabase database) {
		this.database = database;
		this.clock = database.clock();
	}

	@Override
	public boolean put(String scope, String code, Duration lifetime) {
		lock(scope);
		Stored earlier = this.codes.get(scope);
		int tries = 0;
		if (earlier != null && earlier.code().equals(code)) {
			if (isUsed(scope, code)) {
				return false;
			}
			tries = earlier.tries();
		}
		this.used.remove(new Used(scope, code));
		this.codes.put(scope, new Stored(code, tries, this.clock.instant().plus(lifetime)));
		return true;
	}

	@Override
	public boolean tryOut(String scope, String code, int most) {
		lock(scope);
		Stored stored = this.codes.get(scope);
		if (stored == null || !stored.until().isAfter(this.clock.instant()) || isUsed(scope, stored.code())
				|| stored.tries() >= most) {
			return false;
		}
		this.codes.put(scope, new Stored(stored.code(), stored.tries() + 1, stored.until()));
		return stored.code().equals(code);
	}

	@Override
	public boolean useUp(String scope, String code) {
		lock(scope);
		Stored stored = this.codes.get(scope);
		Used use = new Used(scope, code);
		if (stored == null || !stored.code().equals(code) || this.used.contains(use)) {
			return false;
		}
		this.database.onRollback(() -> this.used.remove(use));
		return this.used.add(use);
	}

	private void lock(String scope) {
		this.database.lock(List.of(this, scope), Lock.REMOVE);
	}

	@Override
	public int removeExpired(int most) {
		Instant now = this.clock.instant();
		List<String> expired = this.codes.entrySet()
			.stream()
			.filter((stored) -> !stored.getValue().until().isAfter(now))
			.map(Map.Entry::getKey)
			.limit(most)
			.toList();
		expired.forEach(this.codes::remove);
		this.used.removeIf((one) -> !this.codes.containsKey(one.scope()));
		return expired.size();
	}

	boolean contains(String scope) {
		return this.codes.containsKey(scope);
	}

	void remove(String scope) {
		lock(scope);
		@Nullable Stored removed = this.codes.remove(scope);
		if (removed != null) {
			this.database.onRollback(() -> this.codes.put(scope, removed));
		}
	}

	private boolean isUsed(String scope, String code) {
		return this.used.contains(new Used(scope, code));
	}

	private record Stored(String code, int tries, Instant until) {
	}

	private record Used(String scope, String code) {
	}

}
