package dev.kartoteka.architecture.planted.portshavetheirform.application.client;

import dev.kartoteka.domain.shared.DrivingPort;

@DrivingPort
public interface BlameClient {

	void blame();

}
