package dev.kartoteka.architecture.planted.objectsareclosed.domain.client;

import dev.kartoteka.domain.shared.DrivenPort;

/** Clean. */
@DrivenPort
public interface ClientRepository {

}
