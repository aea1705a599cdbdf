package dev.kartoteka.domain.invitation;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.organization.ObjectAccess;
import dev.kartoteka.domain.shared.DrivenPort;

/**
 * Driven port: reads a caller's rights on an invitation by email, with one statement.
 */
@DrivenPort
public interface EmailInvitationAccessReader {

	ObjectAccess of(Caller caller, EmailInvitationId invitation);

}
