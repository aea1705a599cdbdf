package dev.kartoteka.domain.clientcard;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.organization.OwnedStanding;
import dev.kartoteka.domain.shared.DrivenPort;

/** Driven port: what a caller may do with a card, read with one statement. */
@DrivenPort
public interface ClientCardStandings {

	OwnedStanding of(Caller caller, ClientCardId card);

}
