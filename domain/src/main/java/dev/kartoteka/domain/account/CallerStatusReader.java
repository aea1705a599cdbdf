package dev.kartoteka.domain.account;

import dev.kartoteka.domain.shared.DrivenPort;

/** Driven port: what is known of a caller, read with one statement. */
@DrivenPort
public interface CallerStatusReader {

	/** Not admitted if the session or the account does not exist. */
	CallerStatus of(Caller caller);

}
