package dev.kartoteka.domain.account;

/** Driven port: what is known of a caller, read with one statement. */
public interface AccountStandings {

	/** Not admitted if the session or the account does not exist. */
	Standing of(Caller caller);

}
