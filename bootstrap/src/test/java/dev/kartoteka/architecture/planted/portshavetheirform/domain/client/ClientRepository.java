package dev.kartoteka.architecture.planted.portshavetheirform.domain.client;

import dev.kartoteka.domain.shared.DrivenPort;

/** Clean. */
@DrivenPort
public interface ClientRepository {

	int nextId();

}
