package dev.kartoteka.domain.client;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import dev.kartoteka.domain.code.CodeScope;
import dev.kartoteka.domain.shared.PhoneNumber;

/**
 * A changed phone that waits for its code.
 *
 * @param since when the change was requested, in microseconds
 */
public record PendingPhone(PhoneNumber phone, Instant since) {

	/** Returns the scope of the code that confirms this change in that session. */
	public CodeScope scope(ClientCaller caller) {
		long change = ChronoUnit.MICROS.between(Instant.EPOCH, this.since);
		return CodeScope.ofClientPhone(this.phone, caller.client().value(), caller.session().value(), change);
	}

}
