package dev.kartoteka.domain.account;

import dev.kartoteka.domain.shared.DrivingPort;

/**
 * Driving port: the operator issues a link that sets a new password, for the owner of an
 * account who can get no email.
 */
@DrivingPort
public interface IssuePasswordLink {

	/**
	 * Issues the parameters of a link that works once, for three days. It proves no
	 * e-mail address.
	 * @throws dev.kartoteka.domain.shared.NotFound if no account has the name
	 */
	EmailProof issue(LoginName name);

}
