package dev.kartoteka.architecture.planted.portshavetheirform.domain.client;

import dev.kartoteka.domain.shared.DrivenPort;
import dev.kartoteka.domain.shared.DrivingPort;

@DrivenPort
@DrivingPort
public interface ReadTokens {

	void read();

}
