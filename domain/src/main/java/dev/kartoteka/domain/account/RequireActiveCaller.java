package dev.kartoteka.domain.account;

import dev.kartoteka.domain.shared.DrivingPort;

/**
 * Driving port: checks that the caller is active. For requests that fail before they
 * reach another port: an inactive caller must not learn why they fail.
 */
@DrivingPort
public interface RequireActiveCaller {

	/**
	 * Returns normally if the caller's session exists and the account is active.
	 * @throws dev.kartoteka.domain.shared.Forbidden otherwise
	 */
	void require(Caller caller);

}
