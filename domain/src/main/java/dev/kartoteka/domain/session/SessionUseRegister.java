package dev.kartoteka.domain.session;

import dev.kartoteka.domain.shared.DrivenPort;

/**
 * Driven port: when sessions were last used. Readers of sessions note uses in memory, to
 * the minute; the store has them only once they are written.
 */
@DrivenPort
public interface SessionUseRegister {

	/**
	 * Writes the notes that this replica has in memory, independently of any transaction.
	 * Notes that were being written when it failed are lost.
	 */
	void write();

}
