package dev.kartoteka.domain.person;

import java.time.Instant;

import dev.kartoteka.domain.shared.PhoneNumber;

/**
 * A phone that the store keeps somewhere.
 *
 * @param since when the object that has it was changed last: who takes over the number of
 * an erased person later has had it since then
 */
public record KnownPhone(PhoneNumber phone, Instant since) {

	/** Omits the phone, so that logs have none. */
	@Override
	public String toString() {
		return "KnownPhone[since=" + this.since + "]";
	}

}
