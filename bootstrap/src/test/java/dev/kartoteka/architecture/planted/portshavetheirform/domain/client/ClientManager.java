package dev.kartoteka.architecture.planted.portshavetheirform.domain.client;

import dev.kartoteka.domain.shared.DrivingPort;

@DrivingPort
public interface ClientManager {

	void manage();

}
