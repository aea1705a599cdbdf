package dev.kartoteka.domain.ports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.idempotency.IdempotencyStore;
import dev.kartoteka.domain.idempotency.RequestInProgress;
import dev.kartoteka.domain.idempotency.Reservation;
import dev.kartoteka.domain.idempotency.StoredResponse;
import dev.kartoteka.domain.shared.PhoneNumber;

/** Responses stored in memory. Reservations are kept if a transaction fails. */
final class InMemoryIdempotencyStore implements IdempotencyStore {

	private final Map<String, Kept> responses = new HashMap<>();

	private final InMemoryDatabase database;

	private final Clock clock;

	private long turns;

	InMemoryIdempotencyStore(InMemoryDatabase database) {
		this.database = database;
		this.clock = database.clock();
	}

	@Override
	public Reservation reserve(String key, String request, Duration lease) {
		lock(key);
		Kept kept = this.responses.get(key);
		Instant now = this.clock.instant();
		if (kept == null || !kept.until().isAfter(now)) {
			this.responses.put(key, new Kept(request, ++this.turns, now.plus(lease), null));
			return new Reservation.Granted(this.turns);
		}
		StoredResponse response = kept.response();
		return (response == null) ? new Reservation.Pending(kept.request())
				: new Reservation.Completed(kept.request(), response);
	}

	@Override
	public void put(String key, Reservation.Granted reservation, StoredResponse response, Duration kept) {
		lock(key);
		Kept found = this.responses.get(key);
		if (found == null || found.turn() != reservation.turn()) {
			throw new RequestInProgress();
		}
		this.database.onRollback(() -> this.responses.put(key, found));
		this.responses.put(key, new Kept(found.request(), found.turn(), this.clock.instant().plus(kept), response));
	}

	private void lock(String key) {
		this.database.lock(List.of(this, key), Lock.REMOVE);
	}

	@Override
	public void release(String key, Reservation.Granted reservation) {
		lock(key);
		this.responses.computeIfPresent(key,
				(_, kept) -> (kept.turn() == reservation.turn() && kept.response() == null) ? null : kept);
	}

	@Override
	public int removeExpired(int most, Duration patience) {
		Instant now = this.clock.instant();
		List<String> expired = this.responses.entrySet()
			.stream()
			.filter((kept) -> !kept.getValue().neededUntil(patience).isAfter(now))
			.map(Map.Entry::getKey)
			.limit(most)
			.toList();
		expired.forEach(this.responses::remove);
		return expired.size();
	}

	long responsesOf(PhoneNumber phone, List<Long> cards) {
		return this.responses.values().stream().filter((kept) -> shows(kept, phone, cards)).count();
	}

	void removeResponsesOf(PhoneNumber phone, List<Long> cards) {
		new HashMap<>(this.responses).forEach((key, kept) -> {
			if (shows(kept, phone, cards)) {
				lock(key);
				this.database.onRollback(() -> this.responses.put(key, kept));
				this.responses.remove(key);
			}
		});
	}

	private static boolean shows(Kept kept, PhoneNumber phone, List<Long> cards) {
		StoredResponse response = kept.response();
		if (response == null) {
			return false;
		}
		String location = String.valueOf(response.location());
		return response.body().json().contains('"' + phone.e164() + '"')
				|| cards.stream().anyMatch((card) -> location.contains("/client-card-r/" + card + "/"));
	}

	private record Kept(String request, long turn, Instant until, @Nullable StoredResponse response) {

		Instant neededUntil(Duration patience) {
			return (this.response == null) ? this.until.plus(patience) : this.until;
		}

	}

}
