package dev.kartoteka.architecture.planted.onlyusecasesaretransactional.domain.client;

import dev.kartoteka.domain.shared.DrivingPort;

@DrivingPort
public interface DismissClient {

}
