package dev.kartoteka.architecture.planted.listsalonereadfromthereplica.domain.client;

import dev.kartoteka.domain.shared.DrivenPort;
import dev.kartoteka.domain.shared.Listing;

@DrivenPort
public interface ClientReader {

	Listing<String> clients();

}
