package dev.kartoteka.domain.clientcardimport;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.organization.ObjectAccess;
import dev.kartoteka.domain.shared.DrivenPort;

/** Driven port: reads a caller's rights on an import, with one statement. */
@DrivenPort
public interface ClientCardImportAccessReader {

	ObjectAccess of(Caller caller, ClientCardImportId id);

}
