package dev.kartoteka.domain.code;

import dev.kartoteka.domain.shared.DrivenPort;

/**
 * Driven port: makes codes, and the keyed hashes that are stored of them. All replicas
 * make the same ones. Without the secret key, neither a code nor a phone can be found by
 * trying all of them.
 */
@DrivenPort
public interface PhoneCodeHasher {

	/**
	 * Makes the code of a text message: six digits that cannot be predicted. A repeated
	 * call makes the same code, so that a message that is sent again does not invalidate
	 * what was received before, although no code is stored in clear.
	 * @param text the id of the text message
	 */
	PhoneCode codeOf(CodeScope scope, long text);

	/** Returns the hash under which the code of the scope is stored. */
	String hashOf(CodeScope scope);

	/** Returns the hash that is stored of a code. */
	String hashOf(CodeScope scope, PhoneCode code);

}
