package dev.kartoteka.domain.ports;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import dev.kartoteka.domain.person.ErasureRegister;
import dev.kartoteka.domain.shared.PhoneNumber;

/** The register of erasures in memory. It stays if a transaction fails. */
final class InMemoryErasures implements ErasureRegister {

	private final Map<String, Instant> erasures = new HashMap<>();

	InMemoryErasures(InMemoryDatabase database) {
		database.clock();
	}

	@Override
	public void note(PhoneNumber phone, Instant at) {
		this.erasures.merge(hashOf(phone), at, (one, other) -> one.isAfter(other) ? one : other);
	}

	@Override
	public Map<String, Instant> lastErasures() {
		return Map.copyOf(this.erasures);
	}

	@Override
	public String hashOf(PhoneNumber phone) {
		return "hash of " + phone.e164();
	}

}
