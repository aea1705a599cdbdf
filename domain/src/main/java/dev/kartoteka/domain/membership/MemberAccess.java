package dev.kartoteka.domain.membership;

import dev.kartoteka.domain.organization.ObjectAccess;
import dev.kartoteka.domain.shared.NotFound;

/**
 * A caller's rights on a member.
 *
 * @param own whether the member is the caller's own account
 */
public record MemberAccess(ObjectAccess object, boolean own) {

	/**
	 * Requires that the member is the caller's own account. Other members look as if they
	 * did not exist, so that ids cannot be probed.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller is not active
	 * @throws NotFound if the member is not the caller, or does not exist
	 */
	public void requireOwn() {
		this.object.organizationAccess().callerStatus().requireActive();
		if (!this.own) {
			throw NotFound.of("member");
		}
	}

}
