package dev.kartoteka.domain.clientcard;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.organization.ObjectAccess;
import dev.kartoteka.domain.shared.DrivenPort;

/** Driven port: reads a caller's rights on a card, with one statement. */
@DrivenPort
public interface ClientCardAccessReader {

	ObjectAccess of(Caller caller, ClientCardId card);

}
