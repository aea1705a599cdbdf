package dev.kartoteka.domain.account;

import dev.kartoteka.domain.shared.DrivingPort;

/**
 * Driving port: is the caller let in at all? For requests that lead to no other port,
 * since whoever is not let in is not to learn why they fail.
 */
@DrivingPort
public interface RequireActiveCaller {

	/**
	 * Passes if the caller's session lives and his account is active.
	 * @throws dev.kartoteka.domain.shared.Forbidden otherwise
	 */
	void require(Caller caller);

}
