package dev.kartoteka.domain.account;

import java.util.Optional;

import dev.kartoteka.domain.shared.DrivenPort;
import dev.kartoteka.domain.shared.JsonText;

/** Driven port: reads all that is kept of an account, outside of any transaction. */
@DrivenPort
public interface AccountExportReader {

	/**
	 * Returns one JSON object: the account, its sessions, memberships and organizations,
	 * entries of the audit trail, and waiting emails. It contains no secrets, and no data
	 * of other people.
	 */
	Optional<JsonText> export(AccountId account);

}
