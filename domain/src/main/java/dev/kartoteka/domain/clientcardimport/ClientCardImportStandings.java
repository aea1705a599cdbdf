package dev.kartoteka.domain.clientcardimport;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.organization.OwnedStanding;
import dev.kartoteka.domain.shared.DrivenPort;

/** Driven port: what a caller may do with an import, read with one statement. */
@DrivenPort
public interface ClientCardImportStandings {

	OwnedStanding of(Caller caller, ClientCardImportId id);

}
