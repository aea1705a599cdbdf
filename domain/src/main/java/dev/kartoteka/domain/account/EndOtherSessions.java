package dev.kartoteka.domain.account;

/** Driving port: the caller ends all his sessions but the current one. */
public interface EndOtherSessions {

	/**
	 * Ends them at once, everywhere.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller is not admitted
	 */
	void endOthers(Caller caller);

}
