package dev.kartoteka.domain.account;

import dev.kartoteka.domain.shared.DrivenPort;

/** Driven port: reads a caller's status, with one statement. */
@DrivenPort
public interface CallerStatusReader {

	/** Returns the status; not active if the session or the account does not exist. */
	CallerStatus of(Caller caller);

}
