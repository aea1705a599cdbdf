package dev.kartoteka.domain.account;

import dev.kartoteka.domain.shared.DrivenPort;

/** Driven port: what is known of a caller, read with one statement. */
@DrivenPort
public interface AccountStandings {

	/** Not admitted if the session or the account does not exist. */
	Standing of(Caller caller);

}
