package dev.kartoteka.domain.invitation;

import java.util.List;
import java.util.Optional;

import dev.kartoteka.domain.shared.DrivenPort;

/**
 * Driven port: makes the tokens in invitations and their keyed hashes. A token can be
 * made again for its seal, so that a letter that is sent twice has the same one.
 */
@DrivenPort
public interface EmailInvitationTokens {

	/** Returns the hash of the token for that seal. */
	String hashOf(EmailInvitation.Seal seal);

	/** Returns the token for that seal; empty if its hash was made with a lost key. */
	Optional<String> tokenOf(EmailInvitation.Seal seal, String hash);

	/** Returns the hash of a token under each key, the current one first. */
	List<String> hashesOf(String token);

}
