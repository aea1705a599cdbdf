package dev.kartoteka.domain.person;

import dev.kartoteka.domain.shared.DrivenPort;
import dev.kartoteka.domain.shared.PhoneNumber;

/**
 * Driven port: finds and erases everything that the store keeps of the person with a
 * phone. Accounts are not part of it.
 */
@DrivenPort
public interface PersonRegister {

	/**
	 * Counts what an erasure would remove. Locks nothing.
	 * @param codeScope the hash of the scope of codes for the phone
	 */
	PersonCounts count(PhoneNumber phone, String codeScope);

	/**
	 * Removes everything, within the transaction of the use case, and blanks the person's
	 * values in the audit trail. Waits for transactions that change something of the
	 * person. Files of images are removed later, like those of other cards.
	 * @param codeScope the hash of the scope of codes for the phone
	 */
	ErasedPerson erase(PhoneNumber phone, String codeScope);

}
