package dev.kartoteka.architecture.planted.objectsareclosed.domain.card;

import dev.kartoteka.domain.shared.DrivenPort;

/** Clean. */
@DrivenPort
public interface CardRepository {

}
